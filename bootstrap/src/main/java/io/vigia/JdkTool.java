package io.vigia;

/**
 * Tells the JVMs that nobody wants to watch, where {@code JAVA_TOOL_OPTIONS} attaches the agent to
 * all: the tools of the JDK, and the JVM that only tells Tomcat to stop.
 */
final class JdkTool {
  private JdkTool() {}

  static boolean isRunning() {
    String command = System.getProperty("sun.java.command", "");
    return System.getProperty("jdk.module.main", "").startsWith("jdk.")
        || isTool(command.split(" ", 2)[0])
        || isTomcatStop(command);
  }

  /**
   * On Java 8 the tools are plain main classes of {@code tools.jar}; later they are {@code
   * module/class} or have {@code jdk.module.main}.
   */
  private static boolean isTool(String main) {
    return main.startsWith("sun.tools.")
        || main.startsWith("com.sun.tools.")
        || main.startsWith("sun.security.tools.")
        || main.startsWith("sun.jvm.hotspot.")
        || main.startsWith("jdk.")
        || main.startsWith("java.base/sun.security.tools.");
  }

  private static boolean isTomcatStop(String command) {
    return command.startsWith("org.apache.catalina.startup.Bootstrap") && command.endsWith(" stop");
  }
}
