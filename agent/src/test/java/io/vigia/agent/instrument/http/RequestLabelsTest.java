package io.vigia.agent.instrument.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLabelsTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "/items/{id}, /items/7, 200, /items/{id}",
        "/items/*, /items/none, 404, /items/*",
        "'', /, 200, root",
        "/, /, 200, root",
        "null, /, 200, root",
        "null, /secret/7, 200, UNKNOWN",
        "null, /secret/7, 404, NOT_FOUND",
        "null, /secret/7, 302, REDIRECTION",
        "null, /secret/7, 500, UNKNOWN",
        "null, null, 400, UNKNOWN",
      })
  void uri_routeOrNone_isNeverThePath(String route, String path, int status, String expected) {
    assertThat(RequestLabels.uri(route, path, status)).isEqualTo(expected);
  }

  @Test
  void rootOf_servletException_isItsCause() {
    Throwable cause = new IllegalStateException();
    assertThat(RequestLabels.rootOf(new jakarta.servlet.ServletException(cause))).isSameAs(cause);
  }
}
