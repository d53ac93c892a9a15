package io.vigia.agent.instrument.pool;

import io.vigia.agent.telemetry.Observed;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.util.Attachments;
import io.vigia.bootstrap.PoolHook;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Times what pools do, and has them read at each scrape from when they are first used until they
 * are closed or garbage.
 */
public final class PoolHandler implements PoolHook {
  private final Observed observed;
  private final Attachments<ObservedPool> pools = new Attachments<>(ObservedPool.class);
  private final Attachments<Loan> loans = new Attachments<>(Loan.class);

  /** How many pools there were of each short name. */
  private final Map<String, Integer> numbers = new HashMap<>();

  public PoolHandler(Observed observed) {
    this.observed = observed;
  }

  @Override
  public long borrowing(Object pool) {
    ThreadState state = ThreadState.current();
    if (state.isChecking) {
      return 0;
    }
    of(pool);
    state.borrowing++;
    return System.nanoTime();
  }

  @Override
  public void borrowed(Object pool, long start, @Nullable Throwable thrown) {
    if (start == 0) {
      return;
    }
    ThreadState.current().borrowing--;
    ObservedPool known = pools.get(pool);
    if (known == null) {
      return;
    }
    known.acquired(start, System.nanoTime(), thrown);
    if (thrown == null && known.isReopened(start)) {
      observed.add(pool, known);
    }
  }

  @Override
  public void opened(Object pool, long start, @Nullable Throwable thrown) {
    // One that fails when it is made may never become a pool.
    ObservedPool known = thrown == null ? of(pool) : pools.get(pool);
    if (known != null && start != 0) {
      known.opened(start, System.nanoTime());
    }
  }

  @Override
  public void lent(Object entry) {
    Loan loan = loans.get(entry);
    if (loan == null) {
      loan = new Loan();
      loans.put(entry, loan);
    }
    if (ThreadState.current().isChecking) {
      loan.end();
    } else {
      loan.begin(System.nanoTime());
    }
  }

  @Override
  public void returned(Object pool, Object entry) {
    Loan loan = loans.get(entry);
    ObservedPool known = pools.get(pool);
    long start = loan == null ? 0 : loan.end();
    if (known != null && start != 0) {
      known.used(start, System.nanoTime());
    }
  }

  @Override
  public void closed(Object pool) {
    ObservedPool known = of(pool);
    if (known != null) {
      known.close(System.nanoTime());
      observed.remove(pool);
    }
  }

  private @Nullable ObservedPool of(Object pool) {
    ObservedPool known = pools.get(pool);
    return known == null ? observe(pool) : known;
  }

  private synchronized @Nullable ObservedPool observe(Object pool) {
    ObservedPool known = pools.get(pool);
    PoolClass type = PoolClasses.of(pool.getClass());
    if (known != null || type == null) {
      return known;
    }
    ObservedPool first =
        new ObservedPool(
            type, type.shortName + "-" + numbers.merge(type.shortName, 1, Integer::sum));
    pools.put(pool, first);
    observed.add(pool, first);
    return first;
  }
}
