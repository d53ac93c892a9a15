package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What attaching must leave to the application. */
class PremainTest {
  @ParameterizedTest
  @MethodSource("io.vigia.it.Jdk#all")
  void premain_logManager_isStillTheApplicationsToChoose(Jdk jdk) {
    try (ProbeJvm probe = ProbeJvm.start(JvmCommand.on(jdk).agent())) {
      // All of the agent has started when its port answers.
      assertThat(probe.jvm().metrics().has("vigia_build_info")).isTrue();

      assertThat(probe.ask("set-log-manager probe.OwnLogManager")).isEqualTo("probe.OwnLogManager");
      probe.jvm().assertUnharmed();
    }
  }

  @ParameterizedTest
  @MethodSource("io.vigia.it.Jdk#all")
  void premain_logManagerOfTheClassPath_isInEffect(Jdk jdk) {
    JvmCommand command =
        JvmCommand.on(jdk).agent().property("java.util.logging.manager", "probe.OwnLogManager");
    try (ProbeJvm probe = ProbeJvm.start(command)) {
      assertThat(probe.ask("log-manager")).isEqualTo("probe.OwnLogManager");
      probe.jvm().assertUnharmed();
    }
  }

  @ParameterizedTest
  @MethodSource("io.vigia.it.Jdk#all")
  void premain_platformMBeanServer_isNotMade(Jdk jdk) {
    try (ProbeJvm probe = ProbeJvm.start(JvmCommand.on(jdk).agent())) {
      assertThat(probe.jvm().metrics().has("vigia_build_info")).isTrue();

      assertThat(probe.ask("mbean-servers")).isEqualTo("0");
      probe.jvm().assertUnharmed();
    }
  }
}
