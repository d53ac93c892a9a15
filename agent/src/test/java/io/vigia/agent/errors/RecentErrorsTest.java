package io.vigia.agent.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.TraceContext;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecentErrorsTest {
  private final RecentErrors recent = new RecentErrors();
  private final Exception thrown = new Exception();

  @Test
  void find_outsideOfATrace_isTheSameForSomeSeconds() {
    recent.add(draft(thrown, null, 10_000));

    assertThat(recent.find(draft(thrown, null, 14_999))).isNotNull();
    assertThat(recent.find(draft(new Error(thrown), null, 14_999))).isNotNull();
    assertThat(recent.find(draft(thrown, null, 15_000))).isNull();
    assertThat(recent.find(draft(new Exception(), null, 10_000))).isNull();
  }

  @Test
  void find_inTheSameTrace_isTheSameAtAnyTime() {
    TraceContext trace = TraceContext.start();
    recent.add(draft(thrown, trace, 10_000));

    assertThat(recent.find(draft(thrown, trace, 1_000_000))).isNotNull();
    assertThat(recent.find(draft(thrown, TraceContext.start(), 10_000))).isNull();
    assertThat(recent.find(draft(thrown, null, 10_000))).isNotNull();
  }

  @Test
  void find_ofManyOthersSince_isForgotten() {
    recent.add(draft(thrown, null, 0));
    Throwable[] others = new Throwable[1_000];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Exception();
      recent.add(draft(others[i], null, 0));
    }
    assertThat(recent.find(draft(thrown, null, 0))).isNull();
    assertThat(recent.find(draft(others[0], null, 0))).isNotNull();
  }

  @Test
  void add_nobodyElseHoldsIt_isCollected() throws InterruptedException {
    Throwable garbage = new Exception();
    WeakReference<Throwable> reference = new WeakReference<>(garbage);
    recent.add(draft(garbage, null, 0)).draft = null;
    garbage = null;
    for (int i = 0; i < 100 && reference.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(reference.get()).isNull();
  }

  private static Draft draft(Throwable thrown, @Nullable TraceContext trace, long timeMillis) {
    Draft draft = new Draft(ErrorSource.LOG, thrown, thrown, true, 17, timeMillis, "main");
    draft.in(trace);
    return draft;
  }
}
