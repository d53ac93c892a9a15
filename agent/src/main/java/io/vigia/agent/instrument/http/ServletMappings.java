package io.vigia.agent.instrument.http;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Asks a servlet for its URL patterns: by reflection, once a servlet. */
final class ServletMappings {
  private ServletMappings() {}

  /** The patterns; none where the container does not tell. */
  static String[] of(Object servlet) {
    try {
      Object context = call(servlet, "ServletConfig", "getServletContext");
      Object name = call(servlet, "ServletConfig", "getServletName");
      Class<?> api = ServletApi.type(context, "ServletContext");
      Object registration =
          api.getMethod("getServletRegistration", String.class).invoke(context, name);
      Object mappings = call(registration, "Registration", "getMappings");
      return mappings instanceof Collection
          ? ((Collection<?>) mappings).toArray(new String[0])
          : new String[0];
    } catch (ReflectiveOperationException | RuntimeException e) {
      return new String[0];
    }
  }

  private static @Nullable Object call(@Nullable Object target, String type, String method)
      throws ReflectiveOperationException {
    // getMappings is of ServletRegistration, the others are of the type named.
    String owner = type.equals("Registration") ? "ServletRegistration" : type;
    return ServletApi.type(target, owner).getMethod(method).invoke(target);
  }
}
