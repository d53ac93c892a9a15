package io.vigia.agent.instrument.logging;

import io.vigia.agent.telemetry.Meters;
import io.vigia.bootstrap.LogHook;

/** The frameworks' levels, with the labels of Micrometer's binders, which dashboards know. */
final class LevelScales {
  private LevelScales() {}

  /** By the numbers of the frameworks in {@link LogHook}. */
  static LevelScale[] of(Meters meters) {
    LevelScale[] scales = new LevelScale[4];
    scales[LogHook.LOGBACK] =
        new LevelScale(
            meters.logbackEvents,
            new int[] {5_000, 10_000, 20_000, 30_000, 40_000},
            new int[] {LogHook.TRACE, LogHook.DEBUG, LogHook.INFO, LogHook.WARN, LogHook.ERROR},
            "trace",
            "debug",
            "info",
            "warn",
            "error");
    scales[LogHook.LOG4J2] =
        new LevelScale(
            meters.log4j2Events,
            new int[] {100, 200, 300, 400, 500, 600},
            new int[] {
              LogHook.FATAL, LogHook.ERROR, LogHook.WARN, LogHook.INFO, LogHook.DEBUG, LogHook.TRACE
            },
            "fatal",
            "error",
            "warn",
            "info",
            "debug",
            "trace");
    scales[LogHook.JUL] =
        new LevelScale(
            meters.julEvents,
            // The last one is JBoss LogManager's FATAL, which java.util.logging does not have.
            new int[] {300, 400, 500, 700, 800, 900, 1_000, 1_100},
            new int[] {
              LogHook.TRACE,
              LogHook.TRACE,
              LogHook.DEBUG,
              LogHook.DEBUG,
              LogHook.INFO,
              LogHook.WARN,
              LogHook.ERROR,
              LogHook.FATAL
            },
            "finest",
            "finer",
            "fine",
            "config",
            "info",
            "warning",
            "severe",
            "severe");
    scales[LogHook.LOG4J1] =
        new LevelScale(
            meters.log4jEvents,
            new int[] {5_000, 10_000, 20_000, 30_000, 40_000, 50_000},
            new int[] {
              LogHook.TRACE, LogHook.DEBUG, LogHook.INFO, LogHook.WARN, LogHook.ERROR, LogHook.FATAL
            },
            "trace",
            "debug",
            "info",
            "warn",
            "error",
            "fatal");
    return scales;
  }
}
