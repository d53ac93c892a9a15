package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent and the application do not see each other's libraries, nor their settings. */
class HermeticTest {
  @ParameterizedTest
  @MethodSource("io.vigia.it.Jdk#all")
  void start_settingsAndLibrariesOfTheApplication_areNotTheAgents(Jdk jdk) throws IOException {
    try (FakeSentry sentry = new FakeSentry();
        ProbeJvm probe =
            ProbeJvm.start(
                hostile(jdk).property("vigia.sentry.dsn", sentry.dsn()), hostileFiles())) {
      assertThat(probe.jvm().metrics().has("vigia_build_info")).isTrue();
      assertThat(probe.jvm().metrics().has("jvm_memory_used_bytes")).isTrue();

      assertThat(probe.ask("use-libraries")).isEqualTo("{} true Made probe/Probe false");
      assertThat(
              probe.ask(
                  "origins io.micrometer.core.instrument.MeterRegistry"
                      + " com.fasterxml.jackson.core.JsonFactory net.bytebuddy.ByteBuddy"
                      + " org.objectweb.asm.ClassReader io.sentry.Sentry"))
          .isEqualTo(
              "micrometer-core-1.3.20.jar jackson-core-2.9.10.jar byte-buddy-1.9.16.jar"
                  + " asm-5.0.4.jar sentry-4.3.0.jar");
      probe.jvm().assertUnharmed();
    }
  }

  @Test
  void loading_classesOfTheAgent_onlyTheEntryAndTheDoorAreFound() throws IOException {
    try (ProbeJvm probe = ProbeJvm.startBare(JvmCommand.on(Jdk.running()).agent())) {
      Path names = Files.write(probe.jvm().folder().resolve("names"), agentClasses());
      probe.jvm().metrics();

      assertThat(probe.ask("loadable " + names)).isEqualTo("[]");
      probe.jvm().assertUnharmed();
    }
  }

  private static JvmCommand hostile(Jdk jdk) {
    return JvmCommand.on(jdk)
        .agent()
        .property("io.prometheus.foo", "1")
        .property("prometheus.config", "/nope")
        .property("sentry.dsn", "nonsense")
        .environment("IO_PROMETHEUS_X", "1")
        .environment("PROMETHEUS_CONFIG", "/nope");
  }

  private static Path hostileFiles() throws IOException {
    Path folder = Build.emptyFolder("hostile");
    Files.writeString(folder.resolve("prometheus.properties"), "io.prometheus.nope=1\n");
    Files.writeString(folder.resolve("sentry.properties"), "dsn=nonsense\n");
    Files.writeString(folder.resolve("vigia.properties"), "vigia.port=nonsense\n");
    return folder;
  }

  /** The names of all classes under {@code agent/}. */
  private static List<String> agentClasses() throws IOException {
    try (JarFile jar = new JarFile(Build.agentJar().toFile())) {
      List<String> classes =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.startsWith("agent/") && name.endsWith(".classdata"))
              .map(name -> name.substring("agent/".length(), name.lastIndexOf('.')))
              .map(name -> name.replace('/', '.'))
              .toList();
      assertThat(classes).contains("io.vigia.agent.Agent");
      return classes;
    }
  }
}
