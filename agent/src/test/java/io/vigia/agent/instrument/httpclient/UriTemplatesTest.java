package io.vigia.agent.instrument.httpclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriTemplatesTest {
  private final UriTemplates templates = new UriTemplates();

  @ParameterizedTest
  @CsvSource({
    "/items/{id}, /items/{id}",
    "items/{id}, /items/{id}",
    "http://shop:8080/items/{id}, /items/{id}",
    "http://{host}:{port}/items/{id}?q={q}, /items/{id}",
    "/items/{id}?to=http://other/{x}, /items/{id}",
    "/items/{id}#a, /items/{id}",
    "'/items/{id: [^/?#]+}/parts', '/items/{id: [^/?#]+}/parts'",
    "{base}/items, /{base}/items",
  })
  void path_ofATemplate_isWhatStandsBetweenHostAndQuery(String template, String path) {
    assertThat(templates.path(template)).isEqualTo(path);
    assertThat(templates.path(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/items/7",
    "http://shop/items/7?q={q}",
    "http://{host}/items/7",
    "http://{host}?q=1",
    "http://{host}",
    "''",
  })
  void path_withoutAVariableInIt_isNone(String template) {
    assertThat(templates.path(template)).isNull();
    assertThat(templates.path(template)).isNull();
  }

  @Test
  void path_ofMoreTemplatesThanAreKept_isTheSame() {
    for (int i = 0; i < 1100; i++) {
      assertThat(templates.path("/a" + i + "/{id}")).isEqualTo("/a" + i + "/{id}");
    }
    assertThat(templates.path("/a1099/{id}")).isEqualTo("/a1099/{id}");
  }
}
