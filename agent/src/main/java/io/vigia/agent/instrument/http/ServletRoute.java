package io.vigia.agent.instrument.http;

import org.jspecify.annotations.Nullable;

/** The URL pattern of a servlet that matched a request (Servlet specification, chapter 12). */
final class ServletRoute {
  private ServletRoute() {}

  /**
   * The pattern, for example {@code /items/*}; null for the default servlet, whose pattern says
   * nothing.
   *
   * @param mappings the patterns of the servlet
   */
  static @Nullable String of(
      @Nullable String servletPath, @Nullable String pathInfo, String[] mappings) {
    String path = servletPath == null ? "" : servletPath;
    String extension = null;
    for (String mapping : mappings) {
      if (mapping.equals(path) && !path.isEmpty() && pathInfo == null) {
        return mapping;
      }
      if (isPrefix(mapping, path)) {
        return mapping;
      }
      // The path of the context root is empty, but in Undertow.
      if (mapping.isEmpty() && (path.isEmpty() || path.equals("/"))) {
        return "";
      }
      if (mapping.startsWith("*.") && path.endsWith(mapping.substring(1))) {
        extension = mapping;
      }
    }
    return extension;
  }

  /** Whether the mapping is the path and {@code /*}. */
  private static boolean isPrefix(String mapping, String path) {
    return mapping.length() == path.length() + 2
        && mapping.endsWith("/*")
        && mapping.startsWith(path);
  }
}
