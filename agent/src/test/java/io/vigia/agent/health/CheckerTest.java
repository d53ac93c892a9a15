package io.vigia.agent.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.ThreadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The checker on a clock that the test moves, and threads that run when the test says so. */
class CheckerTest {
  private final long start = System.nanoTime();
  private final Dependencies dependencies = new Dependencies();
  private final Dependency database = dependencies.seen("database");
  private final List<Check> checks = new ArrayList<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean runsAtOnce = true;
  private final Checker checker =
      new Checker(
          List.of(() -> checks),
          Redaction.of(List.of()),
          task -> {
            if (runsAtOnce) {
              task.run();
            } else {
              waiting.add(task);
            }
          });

  private final Probe probe = new Probe(database);

  CheckerTest() {
    checks.add(probe);
  }

  @Test
  void tick_nobodyCalls_asksEveryTenSeconds() {
    tickUntil(60);
    assertThat(probe.askedAt).containsExactly(0, 10, 20, 30, 40, 50, 60);
  }

  @Test
  void tick_callsAreAnswered_asksNothingUntilTheyAreFifteenSecondsOld() {
    database.answered(at(0));
    tickUntil(14);
    assertThat(probe.askedAt).isEmpty();
    database.answered(at(14));
    tickUntil(28);
    assertThat(probe.askedAt).isEmpty();
    tickUntil(29);
    assertThat(probe.askedAt).containsExactly(29);
  }

  @Test
  void tick_checkFails_isAnErrorTheSecondTimeAndOverWithTheFirstAnswer() {
    tickUntil(0);
    probe.failure = new IllegalStateException("jdbc:x://host/?password=secret");
    tickUntil(11);
    assertThat(database.isUp()).isTrue();
    tickUntil(12);
    assertThat(database.isUp()).isFalse();
    assertThat(database.lastError())
        .startsWith("IllegalStateException: jdbc:x://host/")
        .doesNotContain("secret");
    probe.failure = null;
    tickUntil(21);
    assertThat(database.isUp()).isFalse();
    tickUntil(22);
    assertThat(database.isUp()).isTrue();
    assertThat(probe.askedAt).containsExactly(0, 10, 12, 22);
  }

  @Test
  void tick_aCallFails_asksAtOnce() {
    tickUntil(3);
    database.answered(at(3));
    database.unreachable();
    probe.failure = new IllegalStateException("no");
    tickUntil(4);
    assertThat(probe.askedAt).containsExactly(0, 4);
    assertThat(database.isUp()).isFalse();
    database.answered(at(5));
    assertThat(database.isUp()).isTrue();
  }

  @Test
  void tick_checkHangs_isAnErrorAndNotAskedAgainUntilItReturns() {
    runsAtOnce = false;
    tickUntil(2);
    assertThat(database.isUp()).isTrue();
    tickUntil(3);
    assertThat(database.isUp()).isFalse();
    assertThat(database.lastError()).isEqualTo("no answer within 1 s");
    tickUntil(300);
    assertThat(waiting).hasSize(1);

    runsAtOnce = true;
    waiting.remove().run();
    assertThat(database.isUp()).as("what comes later is no answer").isFalse();
    tickUntil(301);
    assertThat(database.isUp()).isTrue();
  }

  @Test
  void tick_oneHangs_asksTheOthers() {
    Probe other = new Probe(dependencies.seen("search"));
    checks.add(other);
    runsAtOnce = false;
    tickUntil(0);
    waiting.remove(); // that of the first never runs
    waiting.remove().run();
    runsAtOnce = true;
    tickUntil(10);
    assertThat(other.askedAt).containsExactly(1, 10);
    assertThat(database.isUp()).isFalse();
    assertThat(dependencies.seen("search").isUp()).isTrue();
  }

  @Test
  void tick_noThreadIsLeft_asksWhenThereIsOne() {
    List<Runnable> run = new ArrayList<>();
    boolean[] isFull = {true};
    Checker full =
        new Checker(
            List.of(() -> checks),
            Redaction.of(List.of()),
            task -> {
              if (isFull[0]) {
                throw new RejectedExecutionException();
              }
              run.add(task);
            });
    full.tick(at(0));
    isFull[0] = false;
    full.tick(at(1));
    assertThat(run).hasSize(1);
    assertThat(database.isUp()).isTrue();
  }

  @Test
  void tick_itCannotBeAsked_isNoEvidence() {
    database.unreachable();
    database.unreachable();
    probe.answers = false;
    tickUntil(30);
    assertThat(database.isUp()).isFalse();
  }

  @Test
  void tick_trouble_isAnErrorThatNoAnswerEnds() {
    probe.trouble = "timeout: no connection";
    tickUntil(0);
    database.answered(at(0));
    assertThat(database.isUp()).isFalse();
    assertThat(database.lastError()).isEqualTo("timeout: no connection");
    probe.trouble = null;
    tickUntil(1);
    assertThat(database.isUp()).isTrue();
  }

  @Test
  void tick_lastCheckIsGone_forgetsTheComponentUntilSomethingIsHeard() {
    probe.failure = new IllegalStateException("no");
    tickUntil(2);
    assertThat(dependencies.all()).containsExactly(database);
    checks.clear();
    tickUntil(3);
    assertThat(dependencies.all()).isEmpty();
    database.answered(at(4));
    assertThat(dependencies.all()).containsExactly(database);
    assertThat(database.isUp()).isTrue();
  }

  @Test
  void ask_whatTheThreadDoes_isNotCounted() {
    tickUntil(0);
    assertThat(probe.wasMuted).isTrue();
    ThreadState state = ThreadState.current();
    assertThat(state.isChecking || state.inSql).isFalse();
  }

  private long at(int second) {
    return start + TimeUnit.SECONDS.toNanos(second);
  }

  private int second;

  /** Once a second, from where the last one has ended. */
  private void tickUntil(int last) {
    for (; second <= last; second++) {
      checker.tick(at(second));
    }
  }

  private final class Probe implements Check {
    final List<Integer> askedAt = new ArrayList<>();
    private final Dependency component;
    boolean answers = true;
    boolean wasMuted;
    @Nullable Exception failure;
    @Nullable String trouble;

    Probe(Dependency component) {
      this.component = component;
    }

    @Override
    public Object key() {
      return this;
    }

    @Override
    public Dependency component() {
      return component;
    }

    @Override
    public @Nullable String trouble() {
      return trouble;
    }

    @Override
    public boolean ask() throws Exception {
      askedAt.add(second);
      wasMuted = ThreadState.current().isChecking && ThreadState.current().inSql;
      if (failure != null) {
        throw failure;
      }
      return answers;
    }
  }
}
