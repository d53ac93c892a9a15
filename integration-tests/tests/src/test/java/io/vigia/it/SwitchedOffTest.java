package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code vigia.enabled=false}: the jar does nothing. */
class SwitchedOffTest {
  /** What {@code -verbose:class} prints, on Java 8 and since Java 9. */
  private static final Pattern LOADED =
      Pattern.compile("(?:\\[Loaded |\\[class,load *\\] )(\\S+) .*");

  /** What it takes to learn that it is off, two interfaces for the verifier among it. */
  private static final String ENTRY =
      "io\\.vigia\\.([A-Z]\\w*|bootstrap\\..*|agent\\.Agent|agent\\.config\\..*"
          + "|agent\\.logs\\.(AccessLog|LogSink))";

  @ParameterizedTest
  @MethodSource("io.vigia.it.Jdk#all")
  void enabled_false_onlyTheEntryAndTheConfigurationAreLoaded(Jdk jdk) {
    List<String> plain;
    try (ProbeJvm probe = ProbeJvm.start(JvmCommand.on(jdk))) {
      plain = List.of(probe.ask("threads"));
    }
    JvmCommand command =
        JvmCommand.on(jdk)
            .agent()
            .property("vigia.enabled", "false")
            .property("vigia.port", null)
            .flags("-verbose:class");
    try (ProbeJvm probe = ProbeJvm.start(command)) {
      assertThat(List.of(probe.ask("threads"))).isEqualTo(plain);
      assertThat(vigiaClasses(probe.jvm()))
          .contains("io.vigia.Premain")
          .allMatch(name -> name.matches(ENTRY));
      assertThat(probe.jvm().err().all()).isEmpty();
    }
  }

  private static Stream<String> vigiaClasses(AgentJvm jvm) {
    return jvm.out().containing("io.vigia.").stream()
        .map(LOADED::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1));
  }
}
