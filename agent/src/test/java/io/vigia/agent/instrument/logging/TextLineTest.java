package io.vigia.agent.instrument.logging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLineTest {
  private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  /** {@code <>} stands for the tag, {@code ~} for a line break. */
  @ParameterizedTest
  @CsvSource({
    "'12:00 INFO a.B - hello~', hello, '12:00 INFO a.B - <> hello~'",
    "'hello~', hello, '<> hello~'",
    "'INFO  INFO - INFO~', INFO, 'INFO  INFO - <> INFO~'",
    "'12:00 INFO a.B - a~', a, '12:00 INFO a.B - <> a~'",
    "'INFO saved [main]~', saved, 'INFO <> saved [main]~'",
    "'INFO a (Main.java:3)~', a, 'INFO <> a (Main.java:3)~'",
    "'INFO [INFO] (x)~', INFO, 'INFO [INFO] (x) <>~'",
    "'INFO - first~second~', first~second, 'INFO - <> first~second~'",
    "'INFO - boom~java.lang.Error: boom~\tat a.B~', boom, 'INFO - <> boom~java.lang.Error: boom~\tat a.B~'",
    "'INFO boom [main]~java.lang.Error: boom~', boom, 'INFO <> boom [main]~java.lang.Error: boom~'",
    "'Nov 20, 2026 8:00:00 PM a.B run~INFO: hello~', hello, 'Nov 20, 2026 8:00:00 PM a.B run~INFO: <> hello~'",
    "'INFO - ~', '', 'INFO - <>~'",
    "'INFO - ~Banner~', ~Banner, 'INFO - <>~Banner~'",
    "'INFO - hel..~', hello, 'INFO - hel.. <>~'",
    "'INFO - a b~', a~b, 'INFO - <> a b~'",
    "'~', hello, '<>~'",
  })
  void insert_anyLine_putsTheIdBeforeTheMessageOrAtTheEnd(
      String line, String message, String expected) {
    assertThat(insert(lines(line), lines(message)))
        .isEqualTo(lines(expected).replace("<>", "[trace_id=" + ID + "]"));
  }

  @Test
  void insert_windowsLineBreaks_areKept() {
    assertThat(insert("INFO - \r\n", "")).isEqualTo("INFO - [trace_id=" + ID + "]\r\n");
    assertThat(insert("run\r\nINFO: hi\r\n", "hi"))
        .isEqualTo("run\r\nINFO: [trace_id=" + ID + "] hi\r\n");
    assertThat(insert("run\r", "hi")).isEqualTo("run [trace_id=" + ID + "]\r");
  }

  @Test
  void insert_longMessage_isFoundByItsHead() {
    String message = "word ".repeat(100);
    assertThat(insert("INFO - " + message + "\n", message))
        .isEqualTo("INFO - [trace_id=" + ID + "] " + message + "\n");
  }

  @Test
  @Timeout(5)
  void insert_aMegabyteMadeToBeSearchedSlowly_isFast() {
    String prefix = "a".repeat(500_000);
    String message = "a".repeat(499_999) + "b";
    assertThat(insert(prefix + " " + message + "\n", message)).contains(ID).hasSize(1_000_046);
    assertThat(insert(prefix + "\n", "a".repeat(99) + "b")).contains(ID).hasSize(500_045);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no line break",
        "{\"message\":\"hello\"}\n",
        "{\"message\":\"hello\"}\r\n",
        "\n" + ID + "\n",
        "12:00 [" + ID + "] hello\n",
      })
  void lacks_textThatIsNoLineOrIsJsonOrHasTheId_isFalse(String line) {
    assertThat(TextLine.lacks(line, ID)).isFalse();
    assertThat(TextLine.lacks(new StringBuilder(line), ID)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello\n", "hello\r\n", "\n", "{hello\n", "[hello}\n", "a\njava.lang.E\n"})
  void lacks_plainLine_isTrue(String line) {
    assertThat(TextLine.lacks(line, ID)).isTrue();
    assertThat(TextLine.lacks(new StringBuilder(line), ID)).isTrue();
  }

  private static String insert(String line, String message) {
    StringBuilder builder = new StringBuilder(line);
    TextLine.insert(builder, message, ID);
    return builder.toString();
  }

  private static String lines(String text) {
    return text.replace('~', '\n');
  }
}
