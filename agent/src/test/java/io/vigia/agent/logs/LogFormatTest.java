package io.vigia.agent.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.redact.Redaction;
import io.vigia.bootstrap.LogHook;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormatTest {
  @Test
  void json_plainRecord_isThisLine() {
    assertThat(line("json", Records.info("sold 3")))
        .isEqualTo(
            "{\"timestamp\":\"2026-11-21T10:15:30.007Z\",\"level\":\"INFO\",\"message\":\"sold 3\","
                + "\"logger\":\"shop.Items\",\"thread\":\"main\",\"service\":\"shop\","
                + "\"env\":\"test\"}\n");
  }

  @Test
  void json_recordOfARequest_hasItsIdsOnceAndTheContext() {
    Map<String, String> context = new LinkedHashMap<>();
    context.put("trace_id", Records.TRACE);
    context.put("span_id", Records.SPAN);
    context.put("traceId", Records.TRACE);
    context.put("spanId", Records.SPAN);
    context.put("cart", "42");
    context.put("level", "gold");
    assertThat(line("json", Records.ofRequest("sold 3", context)))
        .isEqualTo(
            "{\"timestamp\":\"2026-11-21T10:15:30.007Z\",\"level\":\"WARN\",\"message\":\"sold 3\","
                + "\"logger\":\"shop.Items\",\"thread\":\"http-1\",\"service\":\"shop\","
                + "\"env\":\"test\",\"trace_id\":\"4bf92f3577b34da6a3ce929d0e0e4736\","
                + "\"span_id\":\"00f067aa0ba902b7\",\"user_id\":\"u7\",\"cart\":\"42\","
                + "\"context.level\":\"gold\"}\n");
  }

  @Test
  void json_idsThatTheApplicationSet_goBeforeThoseOfTheRequest() throws Exception {
    Map<String, String> context = Map.of("trace_id", "own", "user_id", "eva", "traceId", "other");
    assertThat(Parsed.line(line("json", Records.ofRequest("x", context))))
        .containsEntry("trace_id", "own")
        .containsEntry("user_id", "eva")
        .containsEntry("traceId", "other")
        .containsEntry("span_id", Records.SPAN);
  }

  @Test
  void json_recordWithAnException_hasItsTypeMessageAndStack() {
    IllegalStateException thrown = new IllegalStateException("no \"stock\"");
    thrown.setStackTrace(
        new StackTraceElement[] {new StackTraceElement("shop.Items", "sell", "Items.java", 42)});
    assertThat(line("json", Records.failed("failed", thrown)))
        .endsWith(
            ",\"exception\":{\"type\":\"java.lang.IllegalStateException\","
                + "\"message\":\"no \\\"stock\\\"\",\"stack\":\"java.lang.IllegalStateException:"
                + " no \\\"stock\\\"\\n\\tat shop.Items.sell(Items.java:42)\"}}\n");
  }

  @Test
  void logstash_recordOfARequest_isThisLine() {
    assertThat(line("logstash", Records.ofRequest("sold 3", Map.of("cart", "42"))))
        .isEqualTo(
            "{\"@timestamp\":\"2026-11-21T10:15:30.007Z\",\"@version\":\"1\","
                + "\"message\":\"sold 3\",\"logger_name\":\"shop.Items\","
                + "\"thread_name\":\"http-1\",\"level\":\"WARN\",\"level_value\":30000,"
                + "\"trace_id\":\"4bf92f3577b34da6a3ce929d0e0e4736\","
                + "\"span_id\":\"00f067aa0ba902b7\",\"user_id\":\"u7\",\"cart\":\"42\"}\n");
  }

  @ParameterizedTest
  @CsvSource({"1,5000", "5,10000", "8,10000", "9,20000", "13,30000", "17,40000", "21,40000"})
  void logstash_levels_haveLogbacksNumbers(int severity, long number) throws Exception {
    LogRecord record = Records.record(severity, "X", "m", null, Map.of());
    assertThat(Parsed.line(line("logstash", record))).containsEntry("level_value", number);
  }

  @Test
  void logstash_recordWithAnException_hasItsStack() throws Exception {
    assertThat(
            Parsed.line(line("logstash", Records.failed("m", new Error("e")))).get("stack_trace"))
        .asString()
        .startsWith("java.lang.Error: e\n\tat io.vigia.agent.logs.LogFormatTest.logstash_");
  }

  @Test
  void ecs_recordOfARequest_isThisLine() {
    Map<String, String> context = new LinkedHashMap<>();
    context.put("cart.id", "42");
    context.put("trace_id", Records.TRACE);
    assertThat(line("ecs", Records.ofRequest("sold 3", context)))
        .isEqualTo(
            "{\"@timestamp\":\"2026-11-21T10:15:30.007Z\",\"log.level\":\"WARN\","
                + "\"message\":\"sold 3\",\"ecs.version\":\"8.11.0\","
                + "\"log.logger\":\"shop.Items\",\"process.thread.name\":\"http-1\","
                + "\"service.name\":\"shop\",\"service.version\":\"1.2\","
                + "\"service.environment\":\"test\",\"event.dataset\":\"shop.log\","
                + "\"trace.id\":\"4bf92f3577b34da6a3ce929d0e0e4736\","
                + "\"transaction.id\":\"00f067aa0ba902b7\",\"span.id\":\"00f067aa0ba902b7\","
                + "\"user.id\":\"u7\",\"labels\":{\"cart_id\":\"42\"}}\n");
  }

  @Test
  void ecs_idsOfElasticsAgent_goBeforeAllOthers() throws Exception {
    Map<String, String> context =
        Map.of("trace.id", "elastic", "transaction.id", "elastic-too", "trace_id", "other");
    assertThat(Parsed.line(line("ecs", Records.ofRequest("x", context))))
        .containsEntry("trace.id", "elastic")
        .containsEntry("transaction.id", "elastic-too")
        .doesNotContainKey("labels");
  }

  @Test
  void ecs_keysThatBecomeOneLabel_areWrittenOnce() throws Exception {
    Map<String, String> context = new LinkedHashMap<>();
    context.put("a.b", "1");
    context.put("a*b", "2");
    context.put("a_b", "3");
    context.put("c\\d", "4");
    assertThat(Parsed.line(line("ecs", Records.with(context))))
        .containsEntry("labels", Map.of("a_b", "1", "c_d", "4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ecs", "logstash"})
  void line_everyCharacter_comesBackInOneLine(String format) throws Exception {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x3000; c++) {
      all.append(c);
    }
    all.append("\uFFFF\uE000\uD83D\uDE00\uDBFF\uDFFF");
    for (int from = 0; from < all.length(); from += 500) {
      String part = all.substring(from, Math.min(all.length(), from + 500));
      String line = line(format, Records.info(part));
      assertThat(line.getBytes(StandardCharsets.UTF_8)).containsOnlyOnce((byte) '\n');
      assertThat(line.lines()).hasSize(1);
      assertThat(line).doesNotContain("\u2028", "\u2029", "\u0085");
      assertThat(Parsed.line(line)).containsEntry("message", part);
    }
  }

  @ParameterizedTest
  @CsvSource({"\uD83D", "\uDE00", "a\uD83Db", "\uD83D\uD83D\uDE00", "\uDE00\uD83D"})
  void line_loneSurrogates_areReplaced(String text) throws Exception {
    String expected =
        new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16)
            .replaceAll(
                "(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])", "\uFFFD");
    assertThat(Parsed.line(line("json", Records.info(text)))).containsEntry("message", expected);
  }

  @ParameterizedTest
  @CsvSource({"x,1", "é,2", "€,3", "\uD83D\uDE00,4", "'\u0001',6"})
  void line_longMessage_isCutAt16Kilobytes(String character, int bytes) throws Exception {
    int fits = 16 * 1024 / bytes;
    String whole = character.repeat(fits);
    assertThat(Parsed.line(line("json", Records.info(whole)))).containsEntry("message", whole);
    int kept = (16 * 1024 - "... [cut]".length()) / bytes;
    assertThat(Parsed.line(line("json", Records.info(whole + character))))
        .containsEntry("message", character.repeat(kept) + "... [cut]");
  }

  @Test
  void line_hugeException_isCutAt32Kilobytes() throws Exception {
    RuntimeException deep = new RuntimeException("x".repeat(20_000));
    for (int i = 0; i < 30; i++) {
      deep = new RuntimeException("level " + i, deep);
    }
    StackTraceElement[] frames = new StackTraceElement[1024];
    java.util.Arrays.fill(frames, new StackTraceElement("a.Class", "method", "Class.java", 1));
    deep.setStackTrace(frames);
    Map<String, Object> line = Parsed.line(line("json", Records.failed("m", deep)));
    String stack = (String) ((Map<?, ?>) line.get("exception")).get("stack");
    assertThat(stack).endsWith("... [cut]");
    assertThat(stack.replace("\n", "\\n").replace("\t", "\\t").length()).isBetween(32_700, 32_768);
  }

  @Test
  void line_nothingKnown_isALineAllTheSame() throws Exception {
    LogRecord record =
        new LogRecord(LogHook.INFO, "INFO", null, "main", null, null, null, 0, null, null, null);
    assertThat(Parsed.line(line("json", record)))
        .containsEntry("timestamp", "1970-01-01T00:00:00.000Z")
        .containsEntry("message", "null")
        .containsEntry("logger", "");
  }

  @Test
  void line_contextThatChangesMeanwhile_isLeftOut() throws Exception {
    Map<String, String> changing =
        new AbstractMap<>() {
          @Override
          public Set<Entry<String, String>> entrySet() {
            throw new ConcurrentModificationException();
          }
        };
    LogRecord record = Records.record(LogHook.INFO, "INFO", "m", null, changing);
    assertThat(Parsed.line(line("json", record))).containsEntry("message", "m").hasSize(7);
  }

  @Test
  void line_contextThatChangesLater_isAsItWas() throws Exception {
    Map<String, String> context = new HashMap<>(Map.of("a", "1"));
    LogRecord record = Records.with(context);
    context.put("a", "2");
    assertThat(Parsed.line(line("json", record))).containsEntry("a", "1");
  }

  @Test
  void line_contextOfOddContent_keepsWhatIsText() throws Exception {
    Map<String, String> context = new LinkedHashMap<>();
    context.put(null, "x");
    context.put("empty", null);
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<Object, Object> raw = (Map) context;
    raw.put("number", 5);
    context.put("quote\"", "b");
    assertThat(Parsed.line(line("json", Records.with(context))))
        .containsEntry("quote\"", "b")
        .hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "ecs", "logstash"})
  void line_secrets_areTakenOut(String format) {
    LogRecord record =
        Records.record(
            LogHook.ERROR,
            "ERROR",
            "login password=hunter2 failed",
            new IllegalStateException("password=hunter2", new Error("secret=hunter2")),
            Map.of("api_token", "hunter2"));
    assertThat(line(format, record)).contains("[Filtered]").doesNotContain("hunter2");
  }

  @Test
  void line_timesOfOneSecondAndOfOthers_areRight() {
    Utf8Line line = new Utf8Line();
    for (String time :
        List.of(
            "2026-11-21T10:15:30.999Z",
            "2026-11-21T10:15:30.001Z",
            "2024-02-29T23:59:59.010Z",
            "1969-12-31T23:59:59.999Z",
            "0001-01-01T00:00:00.000Z",
            "9999-12-31T23:59:59.999Z")) {
      line.clear();
      assertThat(line.time(java.time.Instant.parse(time).toEpochMilli()).toString())
          .isEqualTo(time);
    }
    line.clear();
    assertThat(line.time(Long.MAX_VALUE).toString()).startsWith("9999-12-31T23:59:59.");
  }

  private static String line(String format, LogRecord record) {
    return LogFormat.of(format, "shop", "test", "1.2", Redaction.BUILT_IN).line(record);
  }
}
