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
   * @param servlet a servlet, or the container's own object for one: Tomcat's {@code Wrapper},
   *     Jetty's {@code ServletHolder} or {@code MappedServlet}, Undertow's {@code ManagedServlet}
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
      String type = servlet.getClass().getName();
      if (type.startsWith("org.apache.catalina.")) {
        return (String[]) invoke(servlet, "findMappings");
      }
      if (type.startsWith("org.eclipse.jetty.") && type.endsWith("$MappedServlet")) {
        return ask(invoke(servlet, "getServletHolder"));
      }
      if (type.startsWith("org.eclipse.jetty.") && type.endsWith(".ServletHolder")) {
        return strings(
            call(invoke(servlet, "getRegistration"), "ServletRegistration", "getMappings"));
      }
      if (type.startsWith("io.undertow.")) {
        return strings(invoke(invoke(servlet, "getServletInfo"), "getMappings"));
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

  /** Calls a public method of a public class. */
  private static Object invoke(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }

  private static @Nullable Object call(@Nullable Object target, String type, String method)
      throws ReflectiveOperationException {
    return ServletApi.type(target, type).getMethod(method).invoke(target);
  }
}
