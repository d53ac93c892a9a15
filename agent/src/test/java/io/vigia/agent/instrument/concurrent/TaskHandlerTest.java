package io.vigia.agent.instrument.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigia.agent.telemetry.ThreadState;
import io.vigia.bootstrap.Carrier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.tomcat.util.net.Acceptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskHandlerTest {
  private final TaskHandler handler = new TaskHandler();
  private final Collection<Runnable> queue = new LinkedBlockingQueue<>();
  private final List<Object> seen = new ArrayList<>();
  private final Runnable task = this::look;

  @AfterEach
  void threadIsLeftClean() {
    look();
    assertThat(seen.subList(seen.size() - 2, seen.size())).containsExactly(null, null);
  }

  @Test
  void carrying_outsideOfARequest_isTheTaskItself() {
    assertThat(handler.carrying(task)).isSameAs(task);
    assertThat(handler.queued(task, queue)).isSameAs(task);
  }

  @Test
  void carrying_insideARequest_runsAsPartOfItAndGivesTheThreadBack() {
    PlayedRequest request = new PlayedRequest();
    Runnable carrying = handler.carrying(task);
    PlayedRequest second = new PlayedRequest();

    carrying.run();

    look();
    second.leave();
    assertThat(seen).containsExactly(request, request.trace(), second, second.trace());
  }

  @Test
  void carrying_aTaskThatOutlivesTheRequest_hasTheTraceOnceMoreAndThenNothing() {
    PlayedRequest request = new PlayedRequest();
    Runnable carrying = handler.carrying(task);
    request.end();

    carrying.run();
    carrying.run();

    assertThat(seen).containsExactly(null, request.trace(), null, null);
  }

  @Test
  void carrying_aTaskThatThrows_givesTheThreadBack() {
    PlayedRequest request = new PlayedRequest();
    Runnable failing =
        () -> {
          throw new IllegalStateException("task");
        };
    Runnable carrying = handler.carrying(failing);
    request.leave();

    assertThatThrownBy(carrying::run).hasMessage("task");
  }

  @Test
  void carrying_whatKeepsTheRequestItself_isNotWrapped() {
    PlayedRequest request = new PlayedRequest();
    FutureTask<Void> future = new FutureTask<>(task, null);
    Runnable carrying = handler.carrying(task);

    assertThat(handler.carrying(future)).isSameAs(future);
    assertThat(handler.carrying(carrying)).isSameAs(carrying);
    assertThat(carrying).hasToString(task.toString());
    request.leave();
  }

  @Test
  void carrying_noTask_isNone() {
    PlayedRequest request = new PlayedRequest();

    assertThat(handler.carrying((Runnable) null)).isNull();
    assertThat(handler.carrying((Supplier<?>) null)).isNull();
    assertThat(handler.carrying((Function<?, ?>) null)).isNull();
    assertThat(handler.carrying((BiFunction<?, ?, ?>) null)).isNull();
    assertThat(handler.carrying((Consumer<?>) null)).isNull();
    assertThat(handler.carrying((BiConsumer<?, ?>) null)).isNull();
    assertThat(handler.queued(null, queue)).isNull();
    assertThat(handler.sought(null, queue)).isNull();
    request.leave();
  }

  @Test
  void carrying_everyKindOfStage_runsInItsRequestWithItsValues() {
    PlayedRequest request = new PlayedRequest();
    Supplier<Object> supplying = handler.carrying((Supplier<Object>) () -> at("s"));
    Function<Object, Object> mapping = handler.carrying((Function<Object, Object>) this::at);
    BiFunction<Object, Object, Object> joining =
        handler.carrying((BiFunction<Object, Object, Object>) (a, b) -> at("" + a + b));
    Consumer<Object> taking = handler.carrying((Consumer<Object>) this::at);
    BiConsumer<Object, Object> both =
        handler.carrying((BiConsumer<Object, Object>) (a, b) -> at("" + a + b));
    request.leave();

    assertThat(supplying.get()).isEqualTo("s");
    assertThat(mapping.apply("m")).isEqualTo("m");
    assertThat(joining.apply("j", "k")).isEqualTo("jk");
    taking.accept("t");
    both.accept("u", "v");

    assertThat(seen)
        .containsExactly("s", request, "m", request, "jk", request, "t", request, "uv", request);
  }

  @Test
  void made_aTaskThatKeepsItsRequest_runsInItUntilThatIsOver() {
    Kept kept = new Kept();
    PlayedRequest request = new PlayedRequest();
    handler.made(kept, task);
    request.leave();

    run(kept);
    run(kept);
    request.end();
    run(kept);
    run(kept);

    assertThat(seen)
        .containsExactly(
            request, request.trace(), request, request.trace(), null, request.trace(), null, null);
    assertThat(kept.carried).isNull();
  }

  @Test
  void made_outsideOfARequest_keepsNothing() {
    Kept kept = new Kept();
    handler.made(kept, task);
    assertThat(handler.began(kept)).isNull();
    assertThat(handler.beganOnce(kept)).isNull();
  }

  @Test
  void made_insideItsOwnRequest_changesNothing() {
    Kept kept = new Kept();
    PlayedRequest request = new PlayedRequest();
    handler.made(kept, task);
    assertThat(handler.began(kept)).isNull();
    request.leave();
  }

  @Test
  void made_ofAClassLoadedBeforeTheAgent_keepsTheRequestAllTheSame() {
    Object old = new Object();
    PlayedRequest request = new PlayedRequest();
    handler.made(old, task);
    request.leave();

    handler.ended(handler.beganOnce(old));

    assertThat(handler.beganOnce(old)).isNull();
  }

  @Test
  void handedOn_againOutsideOfARequest_forgetsTheOneBefore() {
    Kept kept = new Kept();
    Object old = new Object();
    PlayedRequest request = new PlayedRequest();
    handler.handedOn(kept);
    handler.handedOn(old);
    request.leave();

    handler.handedOn(kept);
    handler.handedOn(old);

    assertThat(handler.beganOnce(kept)).isNull();
    assertThat(handler.beganOnce(old)).isNull();
  }

  @Test
  void dropped_aTaskThatKeptARequest_letsGoOfIt() {
    Kept kept = new Kept();
    PlayedRequest request = new PlayedRequest();
    handler.made(kept, null);
    request.leave();

    handler.dropped(kept);

    assertThat(kept.carried).isNull();
  }

  @Test
  void helping_insideARequest_isAtNoneUntilItEnds() {
    assertThat(handler.helping()).isNull();
    PlayedRequest request = new PlayedRequest();

    Object before = handler.helping();
    look();
    handler.ended(before);
    look();

    request.leave();
    assertThat(seen).containsExactly(null, null, request, request.trace());
  }

  @Test
  void taken_aTaskOfAPool_isTheApplicationsAndRunsInItsRequestUntilTheWorkerIsIdle() {
    PlayedRequest request = new PlayedRequest();
    Runnable queued = handler.queued(task, queue);
    request.leave();
    assertThat(queued).isNotSameAs(task).hasToString(task.toString());

    assertThat(handler.taken(queued)).isSameAs(task);
    look();
    handler.idle();

    assertThat(handler.taken(task)).isSameAs(task);
    assertThat(handler.taken(null)).isNull();
    assertThat(seen).containsExactly(request, request.trace());
  }

  @Test
  void queued_inAQueueThatLooksAtTasks_isTheTaskItself() {
    PlayedRequest request = new PlayedRequest();
    assertThat(handler.queued(task, new PriorityBlockingQueue<>())).isSameAs(task);
    assertThat(handler.queued(task, new LinkedBlockingQueue<Runnable>() {})).isSameAs(task);
    assertThat(handler.queued(task, new ArrayBlockingQueue<>(1))).isNotSameAs(task);
    request.leave();
  }

  @Test
  void unwrapped_whatAPoolShows_isTheApplications() {
    PlayedRequest request = new PlayedRequest();
    Runnable queued = handler.queued(task, queue);
    request.leave();
    List<Runnable> drained = new ArrayList<>(Arrays.asList(queued, task));

    handler.unwrap(drained);

    assertThat(drained).containsExactly(task, task);
    assertThat(handler.unwrapped(queued)).isSameAs(task);
    assertThat(handler.unwrapped(task)).isSameAs(task);
    assertThat(handler.unwrapped(null)).isNull();
  }

  @Test
  void sought_aTaskInAQueue_isFoundWrappedOrNot() {
    PlayedRequest request = new PlayedRequest();
    Runnable other = () -> {};
    queue.add(handler.queued(other, queue));
    queue.add(handler.queued(task, queue));
    queue.add(task);
    request.leave();

    assertThat(queue.remove(handler.sought(task, queue))).isTrue();
    assertThat(queue.remove(handler.sought(task, queue))).isTrue();
    assertThat(queue.remove(handler.sought(task, queue))).isFalse();
    assertThat(queue).hasSize(1);
  }

  @Test
  void kinds_tasksOfLibraries_areOfNoRequest() {
    Runnable accepting = new Acceptor<>(null);
    Kept future = new Kept();
    Kept known = new Kept();
    PlayedRequest request = new PlayedRequest();

    assertThat(handler.carrying(accepting)).isSameAs(accepting);
    assertThat(handler.queued(accepting, queue)).isSameAs(accepting);
    handler.made(future, accepting);
    handler.made(known, new Thread(task));

    request.leave();
    assertThat(future.carried).isNull();
    assertThat(known.carried).isSameAs(request);
  }

  private void run(Kept kept) {
    Object before = handler.began(kept);
    look();
    if (before != null) {
      handler.ended(before);
    }
  }

  private void look() {
    seen.add(ThreadState.current().request);
    seen.add(ThreadState.current().trace);
  }

  private Object at(Object value) {
    seen.add(value);
    seen.add(ThreadState.current().request);
    return value;
  }

  /** As a class of the JDK that was rewritten to carry. */
  private static final class Kept implements Carrier {
    @Nullable Object carried;

    @Override
    public @Nullable Object vigiaCarried() {
      return carried;
    }

    @Override
    public void vigiaCarry(@Nullable Object object) {
      carried = object;
    }
  }
}
