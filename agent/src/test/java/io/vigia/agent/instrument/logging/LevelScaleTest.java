package io.vigia.agent.instrument.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Meters;
import io.vigia.bootstrap.LogHook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelScaleTest {
  private final LevelScale[] scales = LevelScales.of(new Meters());

  @ParameterizedTest
  @CsvSource({
    "0, 5000, TRACE, 1, TRACE",
    "0, 10000, DEBUG, 5, DEBUG",
    "0, 40000, ERROR, 17, ERROR",
    "1, 100, FATAL, 21, FATAL",
    "1, 200, ERROR, 17, ERROR",
    "1, 350, NOTICE, 13, NOTICE",
    "1, 600, TRACE, 1, TRACE",
    "1, 2147483647, ALL, 1, ALL",
    "1, 0, OFF, 21, OFF",
    "2, 300, FINEST, 1, TRACE",
    "2, 400, FINER, 1, TRACE",
    "2, 500, FINE, 5, DEBUG",
    "2, 700, CONFIG, 5, DEBUG",
    "2, 800, INFO, 9, INFO",
    "2, 850, NOTICE, 9, NOTICE",
    "2, 900, WARNING, 13, WARN",
    "2, 1000, SEVERE, 17, ERROR",
    "2, 1100, FATAL, 21, FATAL",
    "3, 20000, INFO, 9, INFO",
    "3, 50000, FATAL, 21, FATAL",
  })
  void level_ofAnyFramework_hasItsPlaceAndItsText(
      int framework, int level, String name, int severity, String text) {
    assertThat(scales[framework].severity(level)).isEqualTo(severity);
    assertThat(scales[framework].text(level, name)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"900", "1000", "2000"})
  void severity_warningAndAbove_isNeverBelowWarn(int level) {
    assertThat(scales[LogHook.JUL].severity(level)).isGreaterThanOrEqualTo(LogHook.WARN);
  }
}
