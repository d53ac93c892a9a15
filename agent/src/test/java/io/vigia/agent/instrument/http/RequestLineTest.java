package io.vigia.agent.instrument.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLineTest {
  @ParameterizedTest
  @CsvSource({
    "GET /items?a=b HTTP/1.1, GET, /items",
    "GET /a b HTTP/1.1, GET, /a b",
    "GET  HTTP/1.1, GET, ''",
    "GARBAGE, , GARBAGE",
    "GET /items?a=b, , GET /items",
    "'', , ''",
  })
  void line_anyText_tellsWhatCanBeTold(String line, String method, String path) {
    assertThat(RequestLine.method(line)).isEqualTo(method);
    assertThat(RequestLine.path(line)).isEqualTo(path);
  }
}
