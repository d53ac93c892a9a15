package io.vigia.agent.health;

import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.Log;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Has the checks asked, each on a thread of its own as long as it lasts: one that hangs delays no
 * other and is not asked again before it has returned. Where calls of the application's were
 * answered of late nothing is asked. Nobody waits for it: {@link Health} reads what it has written.
 */
public final class Checker {
  private static final long FIRST_AFTER = TimeUnit.SECONDS.toNanos(3);
  private static final long TICK = TimeUnit.SECONDS.toNanos(1);

  private final List<Supplier<List<Check>>> sources;
  private final Executor threads;
  private final Redaction redaction;
  private final Map<Object, Asked> asked = new HashMap<>();

  /** What there were checks of the last time. */
  private Set<Dependency> checked = new HashSet<>();

  /** What something was wrong with the last time though it answered. */
  private Set<Dependency> troubled = new HashSet<>();

  /**
   * A checker that is not started yet.
   *
   * @param sources each tells the checks that there are now
   */
  public Checker(List<Supplier<List<Check>>> sources, Redaction redaction) {
    this(sources, redaction, CheckThreads.make());
  }

  Checker(List<Supplier<List<Check>>> sources, Redaction redaction, Executor threads) {
    this.sources = sources;
    this.redaction = redaction;
    this.threads = threads;
  }

  /** Begins in a few seconds, on a thread of its own. */
  public void start() {
    AgentThread.start("vigia-health", this::checkForEver);
  }

  private void checkForEver() {
    boolean failed = false;
    LockSupport.parkNanos(FIRST_AFTER);
    while (true) {
      try {
        tick(System.nanoTime());
      } catch (RuntimeException | Error thrown) {
        if (!failed) {
          failed = true;
          Log.warn("a check of the health failed", thrown);
        }
      }
      LockSupport.parkNanos(TICK);
    }
  }

  /** Has everything asked that is due. */
  void tick(long now) {
    Set<Object> present = new HashSet<>();
    Set<Dependency> checkedNow = new HashSet<>();
    Set<Dependency> troubledNow = new HashSet<>();
    for (Check check : checks()) {
      if (!present.add(check.key())) {
        continue;
      }
      Asked state = asked.computeIfAbsent(check.key(), key -> new Asked());
      if (state.isDue(check, now)) {
        ask(check, state, now);
      }
      Dependency component = check.component();
      if (component != null) {
        checkedNow.add(component);
      }
      String trouble = check.trouble();
      Dependency concerned = trouble == null ? null : check.guess();
      if (concerned != null && troubledNow.add(concerned)) {
        concerned.troubled(trouble);
      }
    }
    asked.entrySet().removeIf(each -> !present.contains(each.getKey()) && each.getValue().isOver());
    troubled.removeAll(troubledNow);
    troubled.forEach(over -> over.troubled(null));
    troubled = troubledNow;
    checked.removeAll(checkedNow);
    checked.forEach(Dependency::gone);
    checked = checkedNow;
  }

  private void ask(Check check, Asked state, long now) {
    Asking asking = new Asking(check, redaction, now);
    state.begin(asking, now);
    try {
      threads.execute(asking);
    } catch (RejectedExecutionException tooManyHang) {
      state.rejected();
    }
  }

  private List<Check> checks() {
    List<Check> all = new ArrayList<>();
    for (Supplier<List<Check>> source : sources) {
      all.addAll(source.get());
    }
    return all;
  }
}
