package io.vigia.agent.instrument.logging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * Sets the context map of Logback's events. By reflection, since an event cannot tell whether it
 * has one already, throws where it has, and advice must not throw: an application may keep events
 * and pass them to a logger again.
 */
final class LogbackContext {
  private static final ClassValue<Method> SETTERS =
      new ClassValue<Method>() {
        @Override
        protected Method computeValue(Class<?> type) {
          try {
            return type.getMethod("setMDCPropertyMap", Map.class);
          } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  private LogbackContext() {}

  static void set(Object event, Map<String, String> context) {
    try {
      SETTERS.get(event.getClass()).invoke(event, context);
    } catch (InvocationTargetException alreadySet) {
      // The event keeps what it has.
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
