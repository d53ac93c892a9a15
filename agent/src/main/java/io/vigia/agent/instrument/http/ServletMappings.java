package io.vigia.agent.instrument.http;

import io.vigia.agent.util.WeakMap;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The URL patterns of servlets: asked for by reflection, once a servlet. */
final class ServletMappings {
  private static final String[] NONE = {};

  private final WeakMap<Object, String[]> known = new WeakMap<>();

  /**
   * The patterns; none where the container does not tell.
   *
   * @param servlet a servlet, Tomcat's {@code Wrapper} or Undertow's {@code ManagedServlet} of one
   */
  String[] of(Object servlet) {
    String[] patterns = known.get(servlet);
    if (patterns == null) {
      patterns = ask(servlet);
      known.put(servlet, patterns);
    }
    return patterns;
  }

  private static String[] ask(Object servlet) {
    try {
      if (servlet.getClass().getName().startsWith("org.apache.catalina.")) {
        return (String[]) servlet.getClass().getMethod("findMappings").invoke(servlet);
      }
      if (servlet.getClass().getName().startsWith("io.undertow.")) {
        Object info = servlet.getClass().getMethod("getServletInfo").invoke(servlet);
        return strings(info.getClass().getMethod("getMappings").invoke(info));
      }
      Object context = call(servlet, "ServletConfig", "getServletContext");
      Object name = call(servlet, "ServletConfig", "getServletName");
      Class<?> api = ServletApi.type(context, "ServletContext");
      Object registration =
          api.getMethod("getServletRegistration", String.class).invoke(context, name);
      return strings(call(registration, "ServletRegistration", "getMappings"));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return NONE;
    }
  }

  private static String[] strings(@Nullable Object mappings) {
    return mappings instanceof Collection
        ? ((Collection<?>) mappings).toArray(new String[0])
        : NONE;
  }

  private static @Nullable Object call(@Nullable Object target, String type, String method)
      throws ReflectiveOperationException {
    return ServletApi.type(target, type).getMethod(method).invoke(target);
  }
}
