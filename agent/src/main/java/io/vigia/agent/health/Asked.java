package io.vigia.agent.health;

import io.vigia.agent.telemetry.Dependency;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** When a check was asked, and whether it is due. Used by one thread. */
final class Asked {
  /** For so long, an answer to a call of the application's is as good as one to a check. */
  static final long EVIDENCE = TimeUnit.SECONDS.toNanos(15);

  /** After a first failure: the second one in a row is what counts. */
  static final long AGAIN = TimeUnit.SECONDS.toNanos(2);

  private @Nullable Asking asking;
  private long since;

  /** Whether it is to be asked now; tells of one that is still under way and has no answer. */
  boolean isDue(Check check, long now) {
    Asking last = asking;
    if (last != null && !last.isOver()) {
      last.hangs(now);
      return false;
    }
    long waited = last == null ? Long.MAX_VALUE : now - since;
    Dependency component = check.component();
    if (component != null && component.isUp()) {
      if (component.isMissing() || check.isUrgent()) {
        return waited >= AGAIN;
      }
      return waited >= check.every() && now - component.lastAnswer() >= EVIDENCE;
    }
    return waited >= (check.isUrgent() ? AGAIN : check.every());
  }

  void begin(Asking begun, long now) {
    asking = begun;
    since = now;
  }

  /** It was not asked after all, and is due. */
  void rejected() {
    asking = null;
  }

  boolean isOver() {
    return asking == null || asking.isOver();
  }
}
