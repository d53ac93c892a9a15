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

      probe.ask("serve 100");
      assertThat(probe.jvm().err().await(line -> line.contains("ServletAdvice failed 10")))
          .isPresent();
      assertThat(Await.value(() -> servedWithoutFailure(probe), quiet -> quiet)).isTrue();
      assertThat(failures(probe, "ServletAdvice")).isBetween(10.0, 101.0);

      assertThat(probe.jvm().err().containing(" ServletAdvice failed")).hasSize(2);
      assertThat(probe.jvm().err().all()).as("these and the banner").hasSize(3);
    }
  }

  /** True once the advice is gone, which another thread sees to. */
  private static boolean servedWithoutFailure(ProbeJvm probe) {
    double before = failures(probe, "ServletAdvice");
    probe.ask("serve 1");
    return failures(probe, "ServletAdvice") == before;
  }

  private static double failures(ProbeJvm probe, String site) {
    return probe.jvm().metrics().value("vigia_advice_failures_total", "site", site);
  }
}
