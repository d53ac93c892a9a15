package io.vigia.agent.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
  @Test
  void read_queryAndHeaders_areTaken() throws Exception {
    Request request =
        read(
            "GET /metrics?name[]=a&name%5B%5D=b%20c&x HTTP/1.1\r\n"
                + "Host: localhost\r\nACCEPT:\ttext/plain \r\nAccept: */*\r\n\r\n");
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.path()).isEqualTo("/metrics");
    assertThat(request.parameters("name[]")).containsExactly("a", "b c");
    assertThat(request.parameters("x")).containsExactly("");
    assertThat(request.parameters("y")).isEmpty();
    assertThat(request.header("Accept")).isEqualTo("text/plain, */*");
    assertThat(request.header("Cookie")).isNull();
  }

  @Test
  void read_aByteAtATime_isTheSame() throws Exception {
    InputStream slow =
        new ByteArrayInputStream(bytes("GET / HTTP/1.1\r\nHost: a\r\n\r\nbody")) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, 1));
          }
        };
    assertThat(RequestReader.read(slow).header("host")).isEqualTo("a");
    assertThat(slow.read()).isEqualTo('b');
  }

  @Test
  void read_linesThatEndInLineFeedsOnly_areLines() throws Exception {
    assertThat(read("GET / HTTP/1.1\nHost: a\n\n").header("host")).isEqualTo("a");
  }

  @Test
  void read_absoluteTarget_countsForTheHost() throws Exception {
    Request request = read("GET http://evil.example/x?y=1 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assertThat(request.header("host")).isEqualTo("evil.example");
    assertThat(request.path()).isEqualTo("/x");
    assertThat(read("GET http://a HTTP/1.1\r\nHost: a\r\n\r\n").path()).isEqualTo("/");
  }

  @Test
  void parameters_brokenEscape_isRefused() throws Exception {
    Request request = read("GET /?name[]=%zz HTTP/1.0\r\n\r\n");
    assertThatThrownBy(() -> request.parameters("name[]"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.response().status()).isEqualTo(400));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b",
        "GET / HTTP/1.1\r\nHost : a",
        "GET / HTTP/1.1\r\nHost: a\r\n folded",
        "GET / HTTP/1.1\r\nHost: a\r\nno colon",
        "GET / HTTP/1.1\r\nHost: a\r\n: no name",
        "GET  / HTTP/1.1\r\nHost: a",
        "GET / x HTTP/1.1\r\nHost: a",
        "GET x HTTP/1.1\r\nHost: a",
        "GET * HTTP/1.1\r\nHost: a",
        "GET /",
        "\u0016\u0003\u0001",
        ""
      })
  void read_malformed_isRefused(String head) {
    assertRefused(head + "\r\n\r\n", 400);
  }

  @ParameterizedTest
  @CsvSource({"PRI * HTTP/2.0,505", "GET / HTTP/2,505", "GET / HTTP/0.9,505"})
  void read_anotherVersion_isRefused(String line, int status) {
    assertRefused(line + "\r\n\r\n", status);
  }

  @Test
  void read_limit_isOfTheWholeHead() throws Exception {
    String before = "GET / HTTP/1.0\r\nX: ";
    int fits = 8192 - before.length() - 4;
    assertThat(read(before + "x".repeat(fits) + "\r\n\r\n").header("x")).hasSize(fits);
    assertRefused(before + "x".repeat(fits + 1) + "\r\n\r\n", 431);
  }

  @Test
  void read_clientThatHangsUp_isTheEnd() {
    assertThatThrownBy(() -> read("GET / HTTP/1.1\r\nHost")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(EOFException.class);
  }

  private static void assertRefused(String head, int status) {
    assertThatThrownBy(() -> read(head))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.response().status()).isEqualTo(status));
  }

  private static Request read(String text) throws Exception {
    return RequestReader.read(new ByteArrayInputStream(bytes(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
