package io.vigia.agent.instrument.http;

import org.jspecify.annotations.Nullable;

/**
 * Finds the standard's interfaces behind a container's classes, {@code javax} or {@code jakarta}:
 * the classes themselves are often not public, and then their methods cannot be called.
 */
final class ServletApi {
  private ServletApi() {}

  /**
   * The interface of this simple name that the object implements.
   *
   * @throws ClassNotFoundException where it implements none of it
   */
  static Class<?> type(@Nullable Object object, String simpleName) throws ClassNotFoundException {
    if (object != null) {
      for (Class<?> c = object.getClass(); c != null; c = c.getSuperclass()) {
        Class<?> found = among(c.getInterfaces(), simpleName);
        if (found != null) {
          return found;
        }
      }
    }
    throw new ClassNotFoundException(simpleName);
  }

  private static @Nullable Class<?> among(Class<?>[] interfaces, String simpleName) {
    for (Class<?> candidate : interfaces) {
      String name = candidate.getName();
      if (name.equals("jakarta.servlet." + simpleName)
          || name.equals("javax.servlet." + simpleName)) {
        return candidate;
      }
      Class<?> found = among(candidate.getInterfaces(), simpleName);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
