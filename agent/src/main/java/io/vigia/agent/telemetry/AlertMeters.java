package io.vigia.agent.telemetry;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;

/** What is told of the alerts in the process, by their names; there at 0 from the start. */
public final class AlertMeters {
  private final ConcurrentMap<String, OfAlert> byName = new ConcurrentHashMap<>();

  AlertMeters() {}

  /** That of this name and severity, made where it is new. */
  public OfAlert of(String alertName, String severity) {
    return byName.computeIfAbsent(alertName, name -> new OfAlert(severity));
  }

  /** Calls {@code reader} with each name and what is told of it. */
  void forEach(BiConsumer<String, OfAlert> reader) {
    byName.forEach(reader);
  }

  /** One alert. */
  public static final class OfAlert {
    final String severity;
    final LongAdder incidents = new LongAdder();
    final LongAdder recoveries = new LongAdder();
    final LongAdder recoveryMillis = new LongAdder();
    volatile boolean fires;

    OfAlert(String severity) {
      this.severity = severity;
    }

    /** Whether it fires now, at whatever subject. */
    public void fires(boolean newFires) {
      fires = newFires;
    }

    /** One more incident has begun. */
    public void began() {
      incidents.increment();
    }

    /** One was over so many milliseconds after it had started. */
    public void recovered(long millis) {
      recoveries.increment();
      recoveryMillis.add(millis);
    }
  }
}
