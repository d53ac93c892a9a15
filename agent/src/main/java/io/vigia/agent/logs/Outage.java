package io.vigia.agent.logs;

import io.vigia.agent.util.Log;
import java.util.concurrent.TimeUnit;

/** Tells when a file cannot be written and when it can again: two lines, and not each second. */
final class Outage {
  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final String key;
  private boolean isUnderWay;
  private boolean isTold;
  private long toldAt = System.nanoTime() - QUIET_NANOS;
  private long lost;
  private String path = "";

  /**
   * @param key what the file is configured by
   */
  Outage(String key) {
    this.key = key;
  }

  void began(String newPath, Exception why) {
    if (isUnderWay) {
      return;
    }
    isUnderWay = true;
    path = newPath;
    lost = 0;
    isTold = System.nanoTime() - toldAt >= QUIET_NANOS;
    if (isTold) {
      toldAt = System.nanoTime();
      Log.warn(key + " '" + path + "' cannot be written, lines are dropped", why);
    }
  }

  void lost(int lines) {
    lost += lines;
  }

  /** A line was written, in most cases after another one. */
  void over() {
    if (isUnderWay) {
      isUnderWay = false;
      if (isTold) {
        Log.info(key + " '" + path + "' is written again; lines dropped: " + lost);
      }
    }
  }
}
