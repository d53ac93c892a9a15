package io.vigia.it.httpclients;

import io.vigia.it.Table;
import java.util.List;

/**
 * A line of {@code http-client-scenarios.txt} in one mode of a client.
 *
 * @param title the row of the table
 * @param order what the application is told to send, with {@code $server} and so on for where
 * @param expected the status that the application gets and how the body begins, {@code thrown}, or
 *     {@code nothing} where there is no exchange
 * @param fewest how many requests the server gets at least
 * @param most how many at most: clients repeat some, or know a challenge already
 * @param needs what a client must be able to do
 */
record Scenario(
    String topic,
    String title,
    String order,
    String expected,
    int fewest,
    int most,
    List<String> needs,
    String mode) {
  /** Those that a client can play, mode by mode, in the order of the table. */
  static List<Scenario> of(ClientRow row) {
    List<List<String>> lines = Table.read("http-client-scenarios.txt", 6);
    return row.modes().stream()
        .flatMap(mode -> lines.stream().map(cells -> parse(cells, mode)))
        .filter(one -> one.needs.stream().noneMatch(word -> row.lacks(word, one.mode)))
        .toList();
  }

  private static Scenario parse(List<String> cells, String mode) {
    String[] received = cells.get(4).split("-");
    return new Scenario(
        cells.get(0),
        cells.get(1),
        cells.get(2).replace("$mode", mode),
        cells.get(3),
        Integer.parseInt(received[0]),
        Integer.parseInt(received[received.length - 1]),
        Table.words(cells.get(5)),
        mode);
  }

  boolean isOutside() {
    return order.endsWith(" outside");
  }

  boolean isHttp2() {
    return needs.contains("http2");
  }

  /** The method as the application says it. */
  String method() {
    return order.substring(0, order.indexOf(' '));
  }

  /** The first word of what the application gets. */
  String status() {
    return expected.split(" ")[0];
  }

  /** How many are to be counted, with the same labels. */
  double exchanges() {
    if (expected.equals("nothing")) {
      return 0;
    }
    String number = option("exchanges");
    return number == null ? 1 : Double.parseDouble(number);
  }

  /** That which the application sets itself, first or by an extension; null where it sets none. */
  String traceparent() {
    String header = option("header");
    return header != null && header.startsWith("traceparent:")
        ? header.substring(header.indexOf(':') + 1)
        : option("signed");
  }

  /** What {@code word=} says in the order; null where it is not there. */
  String option(String word) {
    return Table.words(order).stream()
        .filter(each -> each.startsWith(word + "="))
        .map(each -> each.substring(word.length() + 1))
        .findFirst()
        .orElse(null);
  }

  @Override
  public String toString() {
    return title + " (" + mode + ")";
  }
}
