package io.vigia.agent.instrument.http;

import io.vigia.agent.util.Attachments;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path templates of JAX-RS resource methods: asked for by reflection, once a method, and again
 * only where the method is found below another locator.
 */
final class ResourcePaths {
  private static final Object[] NOTHING = {};

  private final Attachments<ResourcePath> known = new Attachments<>(ResourcePath.class);

  /**
   * The path of a resource method of Jersey.
   *
   * @param templates Jersey's {@code UriTemplate}s of the whole path, innermost first
   */
  ResourcePath ofJersey(Object method, List<?> templates) {
    ResourcePath path = known.get(method);
    if (path == null || !path.isOf(templates)) {
      Object[] parts = templates.toArray();
      String[] texts = new String[parts.length];
      for (int i = 0; i < parts.length; i++) {
        texts[parts.length - 1 - i] = ask(parts[i], "getTemplate");
      }
      path = new ResourcePath(parts, texts);
      known.put(method, path);
    }
    return path;
  }

  /**
   * The path of a resource method or locator of RESTEasy.
   *
   * @param outer the path of the locator that it was found by, null without one
   */
  ResourcePath ofRestEasy(Object invoker, @Nullable ResourcePath outer) {
    ResourcePath path = known.get(invoker);
    if (path == null || !path.isBelow(outer)) {
      String own = ask(metadata(invoker), "getFullpath");
      path =
          outer == null
              ? new ResourcePath(NOTHING, own)
              : new ResourcePath(new Object[] {outer}, outer.template(), own);
      known.put(invoker, path);
    }
    return path;
  }

  /** RESTEasy's description of what an invoker calls: a field for its subclasses, no getter. */
  private static @Nullable Object metadata(Object invoker) {
    for (Class<?> c = invoker.getClass(); c != null; c = c.getSuperclass()) {
      try {
        Field field = c.getDeclaredField("method");
        field.setAccessible(true);
        return field.get(invoker);
      } catch (ReflectiveOperationException | RuntimeException e) {
        // Its super class may have it.
      }
    }
    return null;
  }

  private static String ask(@Nullable Object model, String getter) {
    try {
      if (model == null) {
        return "";
      }
      Method method = model.getClass().getMethod(getter);
      // RESTEasy's classes are not public.
      method.setAccessible(true);
      Object text = method.invoke(model);
      return text == null ? "" : text.toString();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return "";
    }
  }
}
