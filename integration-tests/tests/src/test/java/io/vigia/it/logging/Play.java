package io.vigia.it.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.Await;
import io.vigia.it.Ends;
import io.vigia.it.Scrape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All scenarios, each with the agent and without, and what became of them. */
final class Play implements Runnable {
  private static final String IN_THE_END = "in the end";

  private final Library library;
  private final List<Scenario> scenarios;
  private final Ends<Scenario> ends;
  private final Ends<String> end = new Ends<>(List.of(IN_THE_END));
  private final Map<String, Integer> told = new TreeMap<>();
  private final List<Integer> logged = new ArrayList<>();

  Play(Library library, List<Scenario> scenarios) {
    this.library = library;
    this.scenarios = scenarios;
    ends = new Ends<>(scenarios);
  }

  @Override
  public void run() {
    String console = library.json() ? "json" : null;
    try (LoggingJvm plain = LoggingJvm.start(library, command -> command);
        LoggingJvm watched =
            LoggingJvm.start(
                library,
                command ->
                    command
                        .agent()
                        .property("vigia.logs.file", LoggingJvm.RECORDS)
                        .property("vigia.logs.console", console))) {
      plain.play("ready");
      watched.play("ready");
      Scrape atStart = watched.metrics();
      for (Scenario scenario : scenarios) {
        ends.record(scenario, () -> play(scenario, plain, watched));
      }
      end.record(IN_THE_END, () -> lookBack(atStart, watched));
    } catch (Exception | AssertionError e) {
      Throwable failure = new IllegalStateException(library + " did not start, or did not end", e);
      ends.fail(failure);
      end.fail(failure);
    }
  }

  /** Returns when {@code scenario} is played; throws what it has thrown. */
  void await(Scenario scenario) throws InterruptedException {
    ends.await(scenario, scenario.title() + ", with " + library);
  }

  /** The same of what is looked at when all scenarios are. */
  void awaitEnd() throws InterruptedException {
    end.await(IN_THE_END, IN_THE_END + ", with " + library);
  }

  private void play(Scenario scenario, LoggingJvm plain, LoggingJvm watched) {
    Scrape before = watched.metrics();
    Told expected = plain.play(scenario.script());
    Told actual = watched.play(scenario.script());
    assertThat(actual).as("what the application sees").isEqualTo(expected);
    Map<String, List<String>> without =
        Await.value(
            () -> comparable(scenario, plain.written()),
            files -> missing(files, expected.numbers()).isEmpty());
    assertThat(missing(without, expected.numbers())).as("not written without the agent").isEmpty();
    Map<String, List<String>> with =
        Await.value(
            () -> comparable(scenario, watched.written()),
            files -> sizes(files).equals(sizes(without)));
    plain.look();
    watched.look();
    logged.addAll(expected.numbers());
    expected.events().forEach((event, count) -> told.merge(event, count, Integer::sum));
    compare(scenario, without, with, expected);
    assertThat(
            Await.value(() -> Events.risen(before, watched.metrics()), expected.events()::equals))
        .as("events")
        .isEqualTo(expected.events());
  }

  /** Without what a framework garbles by itself where several threads log at once. */
  private Map<String, List<String>> comparable(
      Scenario scenario, Map<String, List<String>> written) {
    if (!scenario.isOrdered()) {
      written.keySet().removeAll(library.garbled());
    }
    return written;
  }

  private void compare(
      Scenario scenario,
      Map<String, List<String>> without,
      Map<String, List<String>> with,
      Told expected) {
    assertThat(with.keySet()).as("files").isEqualTo(without.keySet());
    for (Map.Entry<String, List<String>> file : without.entrySet()) {
      String name = file.getKey();
      List<String> lines = with.get(name);
      boolean json = library.json() || scenario.isJsonAlready();
      boolean console = name.startsWith(LoggingJvm.CONSOLE);
      if (console && json) {
        List<String> others = lines.stream().filter(line -> !line.startsWith("{")).toList();
        assertThat(file.getValue()).as("what is printed").containsAll(others);
        lines = lines.stream().filter(line -> line.startsWith("{")).toList();
      }
      if (console && library.json() && !scenario.isJsonAlready()) {
        assertThat(lines).hasSameSizeAs(JsonLines.numbers(file.getValue()));
        assertThat(JsonLines.numbers(lines)).isEqualTo(JsonLines.numbers(file.getValue()));
        JsonLines.assertVigias(lines, library.hasContext());
      } else if (console && scenario.isJsonAlready() && !library.hasContext()) {
        assertThat(Lines.actual(lines)).isEqualTo(Lines.actual(file.getValue()));
      } else if (name.startsWith("json") || console && scenario.isJsonAlready()) {
        assertThat(JsonLines.numbers(lines))
            .as(name)
            .hasSameElementsAs(JsonLines.numbers(file.getValue()))
            .hasSameSizeAs(JsonLines.numbers(file.getValue()));
        JsonLines.assertIds(lines);
      } else {
        assertThat(inOrder(scenario, Lines.actual(lines)))
            .as(name)
            .isEqualTo(
                inOrder(
                    scenario, Lines.expected(name, file.getValue(), expected.hasForeignTrace())));
      }
    }
  }

  private static String inOrder(Scenario scenario, List<String> lines) {
    return scenario.isOrdered()
        ? String.join("", lines)
        : lines.stream().sorted().collect(Collectors.joining());
  }

  private static Map<String, Integer> sizes(Map<String, List<String>> files) {
    Map<String, Integer> sizes = new TreeMap<>();
    files.forEach((name, lines) -> sizes.put(name, JsonLines.numbers(lines).size()));
    return sizes;
  }

  /** Those numbers of which no file has a record. */
  private static Set<Integer> missing(Map<String, List<String>> files, List<Integer> numbers) {
    Set<Integer> missing = new TreeSet<>(numbers);
    files.values().forEach(lines -> JsonLines.numbers(lines).forEach(missing::remove));
    return missing;
  }

  private void lookBack(Scrape atStart, LoggingJvm watched) {
    List<Integer> recorded =
        Await.value(
            () -> JsonLines.numbers(watched.recorded()),
            numbers -> numbers.size() >= logged.size());
    assertThat(recorded).as("Vigia's own file").containsExactlyInAnyOrderElementsOf(logged);
    JsonLines.assertIds(watched.recorded().stream().filter(line -> line.contains("@")).toList());
    assertThat(Events.risen(atStart, watched.metrics())).as("all events").isEqualTo(told);
    watched.assertUnharmed();
  }
}
