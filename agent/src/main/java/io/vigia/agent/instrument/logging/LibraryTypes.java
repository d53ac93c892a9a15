package io.vigia.agent.instrument.logging;

/** What types of logging frameworks are, by their names; looked at once a class. */
final class LibraryTypes {
  private static final String LOGBACK_EVENT = "ch.qos.logback.classic.spi.ILoggingEvent";

  /** In the names of layouts that write something else than text for people. */
  private static final String[] STRUCTURED = {"JSON", "Json", "XML", "Xml", "HTML", "Html"};

  static final ClassValue<Boolean> IS_LOGBACK_EVENT =
      new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return isNamed(type, LOGBACK_EVENT);
        }
      };

  static final ClassValue<Boolean> WRITES_TEXT =
      new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return !isStructured(type);
        }
      };

  static final ClassValue<Boolean> HAS_CONTEXT_DATA =
      new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> logEvent) {
          try {
            logEvent.getMethod("getContextData");
            return true;
          } catch (NoSuchMethodException beforeLog4j27) {
            return false;
          }
        }
      };

  private LibraryTypes() {}

  /** True for a type of this name, and for what implements it. */
  private static boolean isNamed(Class<?> type, String name) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each.getName().equals(name)) {
        return true;
      }
      for (Class<?> implemented : each.getInterfaces()) {
        if (isNamed(implemented, name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isStructured(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      String name = each.getName();
      String simple = name.substring(name.lastIndexOf('.') + 1);
      for (String part : STRUCTURED) {
        if (simple.contains(part)) {
          return true;
        }
      }
    }
    return false;
  }
}
