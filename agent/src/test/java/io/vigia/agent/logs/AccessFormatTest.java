package io.vigia.agent.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.redact.Redaction;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AccessFormatTest {
  private static final AccessDetails DETAILS =
      new AccessDetails(
          "page=2&token=hunter2",
          "HTTP/1.1",
          "203.0.113.77",
          "curl/8.0 \"x\"\n",
          "https://shop.test/?sig=hunter2");

  @Test
  void json_requestWithDetails_isThisLine() {
    assertThat(line("json", false, request(200, DETAILS)))
        .isEqualTo(
            "{\"timestamp\":\"2026-11-21T10:15:30.007Z\",\"method\":\"GET\","
                + "\"path\":\"/items/7?page=2&token=[Filtered]\",\"protocol\":\"HTTP/1.1\","
                + "\"status\":200,\"bytes\":5120,\"duration_ms\":1234,\"route\":\"/items/{id}\","
                + "\"trace_id\":\"4bf92f3577b34da6a3ce929d0e0e4736\",\"client\":\"203.0.113.0\","
                + "\"user_agent\":\"curl/8.0 \\\"x\\\"\\n\","
                + "\"referer\":\"https://shop.test/?sig=[Filtered]\",\"service\":\"shop\","
                + "\"env\":\"test\"}\n");
  }

  @Test
  void combined_requestWithDetails_isThisLine() {
    assertThat(line("combined", false, request(200, DETAILS)))
        .isEqualTo(
            "203.0.113.0 - - [21/Nov/2026:10:15:30 +0000]"
                + " \"GET /items/7?page=2&token=[Filtered] HTTP/1.1\" 200 5120"
                + " \"https://shop.test/?sig=[Filtered]\" \"curl/8.0 \\\"x\\\"\\n\""
                + " 1.234 \"/items/{id}\" 4bf92f3577b34da6a3ce929d0e0e4736\n");
  }

  @Test
  void client_wherePeopleMayBeTold_isWhole() {
    assertThat(line("combined", true, request(200, DETAILS))).startsWith("203.0.113.77 - - [");
    assertThat(line("json", true, request(200, DETAILS))).contains("\"client\":\"203.0.113.77\"");
  }

  @Test
  void combined_nothingKnown_hasDashes() {
    AccessRecord refused =
        new AccessRecord(Records.TIME, 0, null, null, 400, -1, "UNKNOWN", Records.TRACE, null);
    assertThat(line("combined", false, refused))
        .isEqualTo(
            "- - - [21/Nov/2026:10:15:30 +0000] \"-\" 400 - \"-\" \"-\" 0.000 \"UNKNOWN\""
                + " 4bf92f3577b34da6a3ce929d0e0e4736\n");
  }

  @Test
  void json_nothingKnown_leavesItOut() throws Exception {
    AccessRecord refused =
        new AccessRecord(Records.TIME, 0, null, null, 0, -1, "UNKNOWN", Records.TRACE, null);
    assertThat(Parsed.line(line("json", false, refused)))
        .isEqualTo(
            Map.of(
                "timestamp", "2026-11-21T10:15:30.007Z",
                "method", "",
                "path", "",
                "duration_ms", 0L,
                "route", "UNKNOWN",
                "trace_id", Records.TRACE,
                "service", "shop",
                "env", "test"));
  }

  @Test
  void lines_hostileRequest_staysOneLine() throws Exception {
    AccessRecord hostile =
        new AccessRecord(
            Records.TIME,
            1,
            "GET\r\n\"",
            "/x\u0000\u2028\"y",
            200,
            -1,
            "UNKNOWN",
            Records.TRACE,
            new AccessDetails("\u001b[31m", "\"\n", "::1\n", "a\nb", "\r"));
    assertThat(line("combined", true, hostile).lines()).hasSize(1);
    assertThat(Parsed.line(line("json", true, hostile)))
        .containsEntry("path", "/x\u0000\u2028\"y?\u001b[31m")
        .doesNotContainKey("bytes");
  }

  private static AccessRecord request(int status, AccessDetails details) {
    return new AccessRecord(
        Records.TIME,
        TimeUnit.MICROSECONDS.toNanos(1_234_567),
        "GET",
        "/items/7",
        status,
        5120,
        "/items/{id}",
        Records.TRACE,
        details);
  }

  private static String line(String format, boolean whole, AccessRecord record) {
    return AccessFormat.of(format, "shop", "test", Redaction.BUILT_IN, whole)
        .write(record)
        .toString();
  }
}
