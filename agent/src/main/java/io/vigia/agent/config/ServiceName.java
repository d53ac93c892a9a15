package io.vigia.agent.config;

/** Finds what to call a service that nobody named. */
final class ServiceName {
  private ServiceName() {}

  /** The names that other tools are told, else that of the jar, else that of the main class. */
  static String derive(ConfigReader reader) {
    String name = reader.elsewhere("OTEL_SERVICE_NAME", "");
    if (name.isEmpty()) {
      String spring = reader.property("spring.application.name");
      name = spring != null ? spring : reader.elsewhere("SPRING_APPLICATION_NAME", "");
    }
    if (name.isEmpty()) {
      String command = reader.property("sun.java.command");
      name = command == null ? "" : ofCommand(command);
    }
    return name.isEmpty() ? "java" : name;
  }

  /** {@code /opt/shop-1.2.jar --port 80} is {@code shop}, {@code com.example.Main x} is Main. */
  static String ofCommand(String command) {
    String first = command.split(" ", 2)[0];
    boolean isPath = first.indexOf('/') >= 0 || first.indexOf('\\') >= 0;
    int jar = command.indexOf(".jar");
    // The name of a class holds no slash, and a path may hold a space.
    if (first.endsWith(".jar") || (isPath && jar > 0)) {
      String path = command.substring(0, jar);
      return withoutVersion(path.substring(lastSlash(path) + 1));
    }
    return first.substring(Math.max(first.lastIndexOf('.'), lastSlash(first)) + 1);
  }

  private static int lastSlash(String path) {
    return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  }

  private static String withoutVersion(String file) {
    for (int dash = file.indexOf('-'); dash > 0; dash = file.indexOf('-', dash + 1)) {
      if (dash + 1 < file.length() && Character.isDigit(file.charAt(dash + 1))) {
        return file.substring(0, dash);
      }
    }
    return file;
  }
}
