package pools;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.MetricsTracker;
import java.util.concurrent.atomic.AtomicInteger;

/** Has a metrics tracker of its own, which is a sub class before 2.7.3, and says what that was told. */
public final class TrackedHikari extends HikariDataSource {
  private final AtomicInteger acquired = new AtomicInteger();
  private final AtomicInteger used = new AtomicInteger();
  private final AtomicInteger created = new AtomicInteger();
  private final AtomicInteger timeouts = new AtomicInteger();

  public TrackedHikari() {
    setMetricsTrackerFactory((name, stats) -> new Tracker());
  }

  @Override
  public String toString() {
    return "acquired " + acquired + " used " + used + " created " + created + " timeouts " + timeouts;
  }

  private final class Tracker extends MetricsTracker {
    @Override
    public void recordConnectionAcquiredNanos(long nanos) {
      acquired.incrementAndGet();
    }

    @Override
    public void recordConnectionUsageMillis(long millis) {
      used.incrementAndGet();
    }

    @Override
    public void recordConnectionCreatedMillis(long millis) {
      created.incrementAndGet();
    }

    @Override
    public void recordConnectionTimeout() {
      timeouts.incrementAndGet();
    }
  }
}
