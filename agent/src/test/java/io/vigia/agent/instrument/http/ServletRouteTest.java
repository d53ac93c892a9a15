package io.vigia.agent.instrument.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServletRouteTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "/search, null, '/search /find', /search",
        "/items, /7, '/items/*', /items/*",
        "/items, null, '/items/*', /items/*",
        "'', /anything, '/*', /*",
        "/a/b.jsp, null, '*.jsp *.jspx', *.jsp",
        "/a/b.html, null, '/', null",
        "'', /, '', ''",
        "/, null, '', ''",
        "null, null, '/', null",
      })
  void of_whatTheContainerMatched_isThePatternNeverThePath(
      String servletPath, String pathInfo, String mappings, String expected) {
    assertThat(ServletRoute.of(servletPath, pathInfo, mappings.split(" "))).isEqualTo(expected);
  }
}
