package io.vigia.agent.util;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An object of a library that the agent was not compiled with, asked by the names of its public
 * methods without parameters; one that stands for null answers nothing.
 *
 * <p>What a release of the library does not have is not there. A method that throws is not there
 * either, and the first time that is logged. Nothing is looked up ahead: what is kept of a class
 * would keep its loader.
 */
public final class LibraryObject {
  private static final int MAX_TOLD = 100;

  private static final Set<String> told = ConcurrentHashMap.newKeySet();

  private final @Nullable Object object;

  public LibraryObject(@Nullable Object object) {
    this.object = object;
  }

  /** It itself; null where it stands for that. */
  public @Nullable Object raw() {
    return object;
  }

  /** The number of its entries; NaN where it is no map. */
  public double entries() {
    return object instanceof Map ? ((Map<?, ?>) object).size() : Double.NaN;
  }

  /** What the first of these methods that answers with more than null returns. */
  public LibraryObject get(String... methods) {
    for (String method : methods) {
      Object value = call(method);
      if (value != null) {
        return new LibraryObject(value);
      }
    }
    return new LibraryObject(null);
  }

  /** What this field of any visibility holds. */
  public LibraryObject field(String name) {
    for (Class<?> type = type(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return new LibraryObject(field.get(object));
      } catch (NoSuchFieldException e) {
        // It may be in the super class.
      } catch (IllegalAccessException | RuntimeException e) {
        tell(name, e);
        return new LibraryObject(null);
      }
    }
    return new LibraryObject(null);
  }

  /** What this method returns, as a number; NaN where it is none. */
  public double number(String method) {
    Object value = call(method);
    return value instanceof Number ? ((Number) value).doubleValue() : Double.NaN;
  }

  /** The number of elements in what this method returns; NaN where it is no collection. */
  public double size(String method) {
    // Collections of the JDK are of classes that only the JDK may call into.
    Object value = call(method);
    return value instanceof Collection ? ((Collection<?>) value).size() : Double.NaN;
  }

  /** What this method returns, as text; null where it is not there. */
  public @Nullable String text(String method) {
    Object value = call(method);
    return value == null ? null : value.toString();
  }

  /** The elements of what this method returns; none where it is no array. */
  public Object[] elements(String method) {
    return get(method).elements();
  }

  /** The elements of this array; none where it is none. */
  public Object[] elements() {
    return object instanceof Object[] ? (Object[]) object : new Object[0];
  }

  private @Nullable Class<?> type() {
    return object == null ? null : object.getClass();
  }

  private @Nullable Object call(String name) {
    if (object == null) {
      return null;
    }
    try {
      Method method = object.getClass().getMethod(name);
      if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
        method.setAccessible(true);
      }
      return method.invoke(object);
    } catch (NoSuchMethodException e) {
      return null;
    } catch (InvocationTargetException e) {
      tell(name, e.getCause());
      return null;
    } catch (IllegalAccessException | RuntimeException | LinkageError e) {
      tell(name, e);
      return null;
    }
  }

  private void tell(String member, @Nullable Throwable thrown) {
    String where = type() + "." + member;
    if (told.size() < MAX_TOLD && told.add(where)) {
      Log.warn(where + " cannot be read, its metric is left out", thrown);
    }
  }
}
