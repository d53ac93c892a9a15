package io.vigia.agent;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the log manager that the command line or JBoss Modules announces. Whoever touches
 * java.util.logging before its class can be found makes the JDK's own manager the one in effect,
 * and WildFly does not start any more (opentelemetry-java-instrumentation PR 11151).
 */
final class LogManagerWatch implements ClassFileTransformer {
  /** A manager that is announced and never loaded holds the agent's services back this long. */
  private static final long LONGEST_WAIT_SECONDS = 30;

  private final CountDownLatch loaded = new CountDownLatch(1);
  private final String awaited;

  private LogManagerWatch(String awaited) {
    this.awaited = awaited;
  }

  /** Begins to watch; null where no manager but the JDK's is to come. */
  static @Nullable LogManagerWatch begin(Instrumentation jvm) {
    String announced = System.getProperty("java.util.logging.manager", "");
    if (announced.isEmpty() && isJbossModules()) {
      announced = "org.jboss.logmanager.LogManager";
    }
    if (announced.isEmpty()) {
      return null;
    }
    LogManagerWatch watch = new LogManagerWatch(announced.replace('.', '/'));
    jvm.addTransformer(watch);
    return watch;
  }

  private static boolean isJbossModules() {
    return System.getProperty("sun.java.command", "").contains("jboss-modules")
        || System.getenv("JBOSS_HOME") != null;
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      @Nullable String name,
      @Nullable Class<?> redefined,
      @Nullable ProtectionDomain domain,
      byte[] classFile) {
    if (awaited.equals(name)) {
      loaded.countDown();
    }
    return null;
  }

  /** Returns when the manager's class is being loaded, or after the longest wait. */
  void await(Instrumentation jvm) throws InterruptedException {
    loaded.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    jvm.removeTransformer(this);
  }
}
