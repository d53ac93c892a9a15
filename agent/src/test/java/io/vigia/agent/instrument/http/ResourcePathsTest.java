package io.vigia.agent.instrument.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourcePathsTest {
  private final ResourcePaths paths = new ResourcePaths();

  @Test
  void ofJersey_method_joinsItsTemplatesFromTheOutermost() {
    List<Template> templates = Arrays.asList(new Template("/{id}"), new Template("/items"));

    assertThat(paths.ofJersey("method", templates).template()).isEqualTo("/items/{id}");
  }

  @Test
  void ofJersey_methodAgain_isKept() {
    List<Template> templates = Arrays.asList(new Template("/{id}"), new Template("/items"));

    assertThat(paths.ofJersey("method", templates)).isSameAs(paths.ofJersey("method", templates));
  }

  @Test
  void ofJersey_methodBelowAnotherLocator_isAnotherPath() {
    Template own = new Template("/{id}");
    Object method = "method";

    assertThat(paths.ofJersey(method, Arrays.asList(own, new Template("/a"))).template())
        .isEqualTo("/a/{id}");
    assertThat(paths.ofJersey(method, Arrays.asList(own, new Template("/b"))).template())
        .isEqualTo("/b/{id}");
  }

  @Test
  void ofRestEasy_method_isItsFullPath() {
    assertThat(paths.ofRestEasy(new Invoker("items/{id}"), null).template())
        .isEqualTo("/items/{id}");
  }

  @Test
  void ofRestEasy_methodBelowLocators_isBelowTheOneThatFoundIt() {
    Invoker method = new Invoker("{review}");
    ResourcePath reviews = paths.ofRestEasy(new Invoker("items/{id}/reviews"), null);
    ResourcePath notes = paths.ofRestEasy(new Invoker("items/{id}/notes"), null);

    assertThat(paths.ofRestEasy(method, reviews).template())
        .isEqualTo("/items/{id}/reviews/{review}");
    assertThat(paths.ofRestEasy(method, reviews)).isSameAs(paths.ofRestEasy(method, reviews));
    assertThat(paths.ofRestEasy(method, notes).template()).isEqualTo("/items/{id}/notes/{review}");
  }

  @Test
  void ofRestEasy_objectsThatTellNothing_isTheRoot() {
    assertThat(paths.ofRestEasy(new Object(), null).template()).isEmpty();
  }

  /** As Jersey's {@code UriTemplate}. */
  public static final class Template {
    private final String template;

    Template(String template) {
      this.template = template;
    }

    public String getTemplate() {
      return template;
    }
  }

  /** As RESTEasy's {@code ResourceMethodInvoker}. */
  private static final class Invoker {
    @SuppressWarnings("unused")
    private final Metadata method;

    Invoker(String path) {
      method = new Metadata(path);
    }
  }

  /** As RESTEasy's {@code ResourceMethod}, whose class is not public. */
  private static final class Metadata {
    private final String path;

    Metadata(String path) {
      this.path = path;
    }

    public String getFullpath() {
      return path;
    }
  }
}
