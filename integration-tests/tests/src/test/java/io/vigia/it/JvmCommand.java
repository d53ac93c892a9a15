package io.vigia.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a child JVM is started. It inherits the environment but for what configures an agent or a
 * JVM; of what a test does not say, only {@code vigia.port} is set: to any free one.
 */
public final class JvmCommand {
  private static final List<String> SCRUBBED =
      List.of(
          "VIGIA_",
          "OTEL_",
          "SENTRY_",
          "SLACK_",
          "JAVA_TOOL_OPTIONS",
          "JDK_JAVA_OPTIONS",
          "_JAVA_OPTIONS",
          "IO_PROMETHEUS_",
          "PROMETHEUS_",
          "TEST_JDKS");

  /** Small and quick to start; what is measured here is correctness. */
  private static final List<String> QUICK =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

  private final Jdk jdk;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> flags = new ArrayList<>(QUICK);
  private final List<String> main = new ArrayList<>();
  private String agent = "";
  private Path folder;

  private JvmCommand(Jdk jdk) {
    this.jdk = jdk;
  }

  public static JvmCommand on(Jdk jdk) {
    return new JvmCommand(jdk);
  }

  /** With the agent attached by the command line. */
  public JvmCommand agent() {
    return agent(Build.agentJar(), "");
  }

  /** With this jar attached, and an agent argument where {@code argument} is not empty. */
  JvmCommand agent(Path jar, String argument) {
    agent = "-javaagent:" + jar + (argument.isEmpty() ? "" : "=" + argument);
    properties.putIfAbsent("vigia.port", "0");
    return this;
  }

  /** Sets a system property; takes it back where {@code value} is null. */
  public JvmCommand property(String key, String value) {
    properties.put(key, value);
    return this;
  }

  /** Sets a variable of its environment. */
  public JvmCommand environment(String key, String value) {
    environment.put(key, value);
    return this;
  }

  /** Adds options of the JVM itself. */
  public JvmCommand flags(String... more) {
    flags.addAll(Arrays.asList(more));
    return this;
  }

  /** Runs in this folder, not in an empty one of its own. */
  public JvmCommand in(Path workingFolder) {
    folder = workingFolder;
    return this;
  }

  public JvmCommand jar(Path jar, String... arguments) {
    main.add("-jar");
    main.add(jar.toString());
    main.addAll(Arrays.asList(arguments));
    return this;
  }

  public JvmCommand main(List<Path> classPath, String mainClass, String... arguments) {
    main.add("-cp");
    main.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    main.add(mainClass);
    main.addAll(Arrays.asList(arguments));
    return this;
  }

  public AgentJvm start() {
    List<String> command = new ArrayList<>();
    command.add(jdk.program("java"));
    if (!agent.isEmpty()) {
      command.add(agent);
    }
    command.addAll(flags);
    properties.forEach(
        (key, value) -> {
          if (value != null) {
            command.add("-D" + key + "=" + value);
          }
        });
    command.addAll(main);
    Path workingFolder = folder == null ? Build.emptyFolder("jvm") : folder;
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
    scrub(builder.environment());
    builder.environment().putAll(environment);
    try {
      return new AgentJvm(builder.start(), workingFolder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what would configure the agent or the JVM. */
  static void scrub(Map<String, String> environment) {
    environment.keySet().removeIf(key -> SCRUBBED.stream().anyMatch(key::startsWith));
  }
}
