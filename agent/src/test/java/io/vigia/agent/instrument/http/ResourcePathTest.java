package io.vigia.agent.instrument.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ResourcePathTest {
  private static final Object[] NOTHING = {};

  @Test
  void route_prefixMapping_isTheTemplatesBelowIt() {
    ResourcePath path = new ResourcePath(NOTHING, "items", "/{id}/");

    assertThat(path.route("/app", "/api/*")).isEqualTo("/app/api/items/{id}");
  }

  @Test
  void route_rootMappings_addNothing() {
    ResourcePath path = new ResourcePath(NOTHING, "/items");

    assertThat(path.route(null, "/*")).isEqualTo("/items");
    assertThat(path.route("", "/")).isEqualTo("/items");
    assertThat(path.route("/app", null)).isEqualTo("/app/items");
  }

  @Test
  void route_templatesOfTheRoot_areTheMappingWithoutASlash() {
    ResourcePath path = new ResourcePath(NOTHING, "/", "");

    assertThat(path.route("/app", "/api/*")).isEqualTo("/app/api");
  }

  @Test
  void route_sameMappingAgain_isTheSameString() {
    ResourcePath path = new ResourcePath(NOTHING, "items");

    assertThat(path.route("/app", "/api/*")).isSameAs(path.route("/app", "/api/*"));
  }

  @Test
  void route_anotherApplication_isItsOwn() {
    ResourcePath path = new ResourcePath(NOTHING, "items");

    assertThat(path.route("/one", "/api/*")).isEqualTo("/one/api/items");
    assertThat(path.route("/two", "/api/*")).isEqualTo("/two/api/items");
    assertThat(path.route("/two", "/v2/*")).isEqualTo("/two/v2/items");
  }

  @Test
  void isOf_otherObjectsThatAreEqual_isFalse() {
    String inner = new String("{id}");
    ResourcePath path = new ResourcePath(new Object[] {inner, "items"}, "items", "{id}");

    assertThat(path.isOf(Arrays.asList(inner, "items"))).isTrue();
    assertThat(path.isOf(Arrays.asList(new String(inner), "items"))).isFalse();
    assertThat(path.isOf(Collections.singletonList(inner))).isFalse();
  }
}
