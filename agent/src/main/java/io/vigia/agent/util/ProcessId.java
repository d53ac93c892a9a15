package io.vigia.agent.util;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** The number that the operating system knows this JVM by. */
public final class ProcessId {
  private ProcessId() {}

  /** 0 where it cannot be told. Not for the start: Java 8 has no cheap way on every system. */
  public static long get() {
    try {
      Object handle = Class.forName("java.lang.ProcessHandle").getMethod("current").invoke(null);
      return (Long) Class.forName("java.lang.ProcessHandle").getMethod("pid").invoke(handle);
    } catch (ReflectiveOperationException java8) {
      return onJava8();
    }
  }

  private static long onJava8() {
    try {
      return Long.parseLong(new File("/proc/self").getCanonicalFile().getName());
    } catch (IOException | NumberFormatException notLinux) {
      return number(ManagementFactory.getRuntimeMXBean().getName());
    }
  }

  /** {@code 4711@host}, by convention. */
  private static long number(String name) {
    try {
      return Long.parseLong(name.substring(0, Math.max(0, name.indexOf('@'))));
    } catch (NumberFormatException notThere) {
      return 0;
    }
  }
}
