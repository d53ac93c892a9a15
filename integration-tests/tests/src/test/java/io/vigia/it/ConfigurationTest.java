package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Settings that are wrong: a line each, and the application runs. */
class ConfigurationTest {
  @Test
  void start_mistakes_areALineEach() {
    JvmCommand command =
        JvmCommand.on(Jdk.running())
            .agent(Build.agentJar(), "requests.ignored=/ping")
            .property("vigia.port", "many")
            .property("vigia.enabled", "perhaps")
            .property("vigia.sevice", "shop")
            .environment("VIGIA_HOTS", "127.0.0.1")
            .environment("VIGIA_CONFIG", "/missing.properties");
    try (ProbeJvm probe = ProbeJvm.start(command)) {
      probe.jvm().metrics();
      List<String> lines = probe.jvm().err().all();

      assertThat(lines).hasSize(7);
      assertMentioned(lines, "vigia.port", "'many'", "system property", "0 to 65535", "9797");
      assertMentioned(lines, "vigia.enabled", "'perhaps'", "system property", "true or false");
      assertMentioned(lines, "vigia.sevice", "system property", "vigia.service");
      assertMentioned(lines, "VIGIA_HOTS", "environment", "VIGIA_HOST");
      assertMentioned(lines, "vigia.requests.ignored", "argument", "vigia.requests.ignore?");
      assertMentioned(lines, "'/missing.properties'", "VIGIA_CONFIG", "cannot be read");
      assertThat(probe.ask("threads")).contains("main");
    }
  }

  private static void assertMentioned(List<String> lines, String... parts) {
    assertThat(lines)
        .filteredOn(line -> line.contains(parts[0]))
        .singleElement()
        .asString()
        .contains(parts);
  }

  @Test
  void start_everySource_theStrongestWins() {
    JvmCommand command =
        JvmCommand.on(Jdk.running())
            .agent(Build.agentJar(), "service=by-argument")
            .property("vigia.service", "by-property")
            .environment("VIGIA_SERVICE", "by-environment");
    try (ProbeJvm probe = ProbeJvm.start(command)) {
      assertThat(probe.jvm().metrics().application()).isEqualTo("by-argument");
      probe.jvm().assertUnharmed();
    }
  }
}
