package io.vigia.agent.instrument.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path template of a JAX-RS resource method, below the mapping of its servlet. Kept with the
 * method, and with it the route that it gave last: a request makes no string.
 */
final class ResourcePath {
  /** The library's objects that it was made of, by which it is known again. */
  private final Object[] parts;

  /** Without a slash at the end; empty for the root. */
  private final String template;

  private volatile @Nullable Route last;

  /**
   * @param parts the library's objects that make this path, in their order
   * @param texts their templates, outermost first, with or without slashes at their ends
   */
  ResourcePath(Object[] parts, String... texts) {
    this.parts = parts;
    StringBuilder joined = new StringBuilder();
    for (String text : texts) {
      append(joined, text);
    }
    template = joined.toString();
  }

  private static void append(StringBuilder path, String text) {
    int from = text.startsWith("/") ? 1 : 0;
    int to = text.endsWith("/") ? text.length() - 1 : text.length();
    if (from < to) {
      path.append('/').append(text, from, to);
    }
  }

  String template() {
    return template;
  }

  /** True where it is made of these very objects. */
  boolean isOf(List<?> others) {
    if (others.size() != parts.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (others.get(i) != parts[i]) {
        return false;
      }
    }
    return true;
  }

  /** True where it was found by this locator; by none where that is null. */
  boolean isBelow(@Nullable ResourcePath outer) {
    return outer == null ? parts.length == 0 : parts.length == 1 && parts[0] == outer;
  }

  /**
   * The route: below the servlet's.
   *
   * @param contextPath null or empty for the root
   * @param mapping the servlet's URL pattern, null for the default servlet
   */
  String route(@Nullable String contextPath, @Nullable String mapping) {
    Route known = last;
    if (known == null || !known.isBelow(contextPath, mapping)) {
      known = new Route(contextPath, mapping, template);
      last = known;
    }
    return known.text;
  }

  /** The path below one mapping. */
  private static final class Route {
    private final String contextPath;
    private final String mapping;
    private final String text;

    Route(@Nullable String contextPath, @Nullable String mapping, String template) {
      this.contextPath = textOf(contextPath);
      this.mapping = textOf(mapping);
      text = this.contextPath + servletPath(this.mapping) + template;
    }

    private static String servletPath(String mapping) {
      if (mapping.equals("/")) {
        return "";
      }
      return mapping.endsWith("/*") ? mapping.substring(0, mapping.length() - 2) : mapping;
    }

    boolean isBelow(@Nullable String otherContextPath, @Nullable String otherMapping) {
      return mapping.equals(textOf(otherMapping)) && contextPath.equals(textOf(otherContextPath));
    }

    private static String textOf(@Nullable String path) {
      return path == null ? "" : path;
    }
  }
}
