package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Advice that throws, here because every method of the request that it reads throws. */
class FailingAdviceTest {
  @ParameterizedTest
  @MethodSource("io.vigia.it.Jdk#all")
  void advice_throws_isSuppressedCountedLoggedOnceAndSwitchedOff(Jdk jdk) {
    try (ProbeJvm probe = ProbeJvm.start(JvmCommand.on(jdk).agent())) {
      probe.jvm().agent();

      assertThat(probe.ask("serve 1")).isEqualTo("1 served");
      assertThat(failures(probe, "ServletAdvice")).isEqualTo(1);
      assertThat(failures(probe, "ServletMappingAdvice")).isEqualTo(1);

      assertThat(probe.ask("serve 1000")).isEqualTo("1001 served");
      assertThat(probe.jvm().err().await(line -> line.contains("switched off"))).isPresent();
      double switchedOff = failures(probe, "ServletAdvice");
      assertThat(switchedOff).isBetween(2.0, 1000.0);

      assertThat(probe.ask("serve 1000")).isEqualTo("2001 served");
      assertThat(failures(probe, "ServletAdvice")).isEqualTo(switchedOff);
      assertThat(probe.jvm().err().containing("ServletAdvice")).hasSize(2);
      assertThat(probe.jvm().err().containing("ServletMappingAdvice")).hasSize(2);
      assertThat(probe.jvm().err().all()).hasSize(5);
    }
  }

  private static double failures(ProbeJvm probe, String site) {
    return probe.jvm().metrics().value("vigia_advice_failures_total", "site", site);
  }
}
