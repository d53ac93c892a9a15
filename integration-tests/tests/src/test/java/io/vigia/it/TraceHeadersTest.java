package io.vigia.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Header lines as they are on the wire: in Tomcat and in Jetty. */
@ParameterizedClass
@MethodSource("apps")
class TraceHeadersTest {
  private static final Pattern TRACE_ID = Pattern.compile("trace_id=([0-9a-f]{32})\\b");
  private static final String TRACE = "12345678901234567890123456789012";
  private static final String SPAN = "-1234567890123456";
  private static final String VALID = "00-" + TRACE + SPAN + "-01";
  private static final String OTHER = "00-12345678901234567890123456789011" + SPAN + "-01";

  @Parameter AgentJvm app;

  static Stream<AgentJvm> apps() {
    return Stream.of(App.JAKARTA, App.JETTY)
        .filter(app -> app.runsOn(Jdk.running()))
        .map(app -> app.command(Jdk.running(), "trace-headers-" + app).agent().start());
  }

  @AfterEach
  void assertUnharmed() {
    app.assertUnharmed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "traceparent: " + VALID,
        "TraceParent: " + VALID,
        "TRACEPARENT: " + VALID,
        "traceparent: \t " + VALID + " \t",
        "traceparent: cc-" + TRACE + SPAN + "-01-what-the-future-will-be-like",
        "traceparent: " + VALID + "\r\ntracestate: FOO=1, =",
        "traceparent: " + VALID + "\r\ntracestate: foo=1\r\ntracestate: foo=2\r\ntracestate:",
        "traceparent: " + VALID + "\r\nb3: 22222222222222222222222222222222" + SPAN,
        "traceparent: " + OTHER + "\r\ntraceparent: " + OTHER + "\r\nb3: " + TRACE + SPAN + "-0",
        "b3: " + TRACE + SPAN + "-1",
        "b3: "
            + TRACE
            + SPAN
            + "\r\nX-B3-TraceId: 22222222222222222222222222222222\r\n"
            + "X-B3-SpanId: 1234567890123456",
        "X-B3-TraceId: " + TRACE + "\r\nX-B3-SpanId: 1234567890123456\r\nX-B3-Sampled: true",
        "x-b3-traceid: "
            + TRACE
            + "\r\nx-b3-spanid: 1234567890123456\r\nx-b3-flags: 1\r\n"
            + "sentry-trace: 22222222222222222222222222222222"
            + SPAN,
        "b3: 0\r\nX-B3-TraceId: no\r\nsentry-trace: " + TRACE + SPAN + "-1",
      })
  void request_validHeaders_continuesTheTrace(String headers) throws IOException {
    assertThat(traceIdOf(headers)).isEqualTo(TRACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "traceparent: " + OTHER + "\r\ntraceparent: " + VALID,
        "traceparent: " + VALID + "\r\nTraceParent: " + VALID,
        "traceparent: " + VALID + ", " + VALID,
        "trace-parent: " + VALID,
        "trace.parent: " + VALID,
        "traceparent: 00-" + TRACE + SPAN + "-01.",
        "traceparent: ff-" + TRACE + SPAN + "-01",
        "traceparent: 00-" + TRACE + "-0000000000000000-01",
        "traceparent: 00-" + TRACE + SPAN + "-1",
        "traceparent:",
        "tracestate: foo=1",
        "b3: " + TRACE + SPAN + "-2",
        "X-B3-TraceId: " + TRACE,
        "X-B3-SpanId: 1234567890123456",
        "sentry-trace: " + TRACE,
      })
  void request_invalidHeaders_startsATrace(String headers) throws IOException {
    assertThat(traceIdOf(headers))
        .matches("(?!0{32})[0-9a-f]{32}")
        .isNotEqualTo(TRACE)
        .isNotEqualTo(OTHER.substring(3, 35));
  }

  private String traceIdOf(String headers) throws IOException {
    String mark = "m" + System.nanoTime() + ".";
    int port = URI.create(app.application()).getPort();
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String head = "GET /notes?a=b&mark=" + mark + " HTTP/1.1\r\nHost: localhost\r\n";
      String request = head + headers + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      assertThat(answer).startsWith("HTTP/1.1 200");
    }
    List<String> lines =
        Await.value(() -> app.out().containing("mark=" + mark), all -> !all.isEmpty());
    Matcher matcher = TRACE_ID.matcher(String.join("\n", lines));
    assertThat(matcher.find()).as("a trace id in %s", lines).isTrue();
    return matcher.group(1);
  }
}
