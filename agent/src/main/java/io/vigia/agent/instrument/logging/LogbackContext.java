package io.vigia.agent.instrument.logging;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets the context map of Logback's events. By reflection, since an event cannot tell whether it
 * has one already, throws where it has, and advice must not throw: an application may keep events
 * and pass them to a logger again.
 */
final class LogbackContext {
  private static final ClassValue<LogbackContext> OF_EVENTS =
      new ClassValue<LogbackContext>() {
        @Override
        protected LogbackContext computeValue(Class<?> type) {
          try {
            return new LogbackContext(type.getMethod("setMDCPropertyMap", Map.class), null);
          } catch (NoSuchMethodException beforeLogback108) {
            return new LogbackContext(null, field(type));
          }
        }
      };

  private final @Nullable Method setter;
  private final @Nullable Field field;

  private LogbackContext(@Nullable Method setter, @Nullable Field field) {
    this.setter = setter;
    this.field = field;
  }

  static void set(Object event, Map<String, String> context) {
    LogbackContext own = OF_EVENTS.get(event.getClass());
    try {
      if (own.setter != null) {
        own.setter.invoke(event, context);
      } else if (own.field != null && own.field.get(event) == null) {
        own.field.set(event, context);
      }
    } catch (InvocationTargetException alreadySet) {
      // The event keeps what it has.
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Field field(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      try {
        Field field = each.getDeclaredField("mdcPropertyMap");
        field.setAccessible(true);
        return field;
      } catch (NoSuchFieldException e) {
        // It may be the super class'.
      }
    }
    throw new IllegalStateException(type + " has no context map");
  }
}
