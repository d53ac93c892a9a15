package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.RequestScope;
import io.vigia.agent.telemetry.RequestTask;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.util.Attachments;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.TaskHook;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture.AsynchronousCompletionTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has tasks take the request along that submits them. */
public final class TaskHandler implements TaskHook {
  private final TaskKinds kinds = new TaskKinds();

  /** The requests of the tasks that keep them themselves. */
  private final Attachments<RequestContext> tasks = new Attachments<>(RequestContext.class);

  @Override
  public Runnable carrying(Runnable task) {
    RequestContext request = ThreadState.current().request;
    return request == null || !isToBeWrapped(task) ? task : new RequestTask(task, request);
  }

  @Override
  public <T> Supplier<T> carrying(Supplier<T> stage) {
    RequestContext request = ThreadState.current().request;
    return request == null || stage == null ? stage : new RequestStages.Supplying<>(stage, request);
  }

  @Override
  public <T, R> Function<T, R> carrying(Function<T, R> stage) {
    RequestContext request = ThreadState.current().request;
    return request == null || stage == null ? stage : new RequestStages.Mapping<>(stage, request);
  }

  @Override
  public <T, U, R> BiFunction<T, U, R> carrying(BiFunction<T, U, R> stage) {
    RequestContext request = ThreadState.current().request;
    return request == null || stage == null ? stage : new RequestStages.Joining<>(stage, request);
  }

  @Override
  public <T> Consumer<T> carrying(Consumer<T> stage) {
    RequestContext request = ThreadState.current().request;
    return request == null || stage == null ? stage : new RequestStages.Taking<>(stage, request);
  }

  @Override
  public <T, U> BiConsumer<T, U> carrying(BiConsumer<T, U> stage) {
    RequestContext request = ThreadState.current().request;
    return request == null || stage == null
        ? stage
        : new RequestStages.TakingBoth<>(stage, request);
  }

  @Override
  public void made(Object task, @Nullable Object function) {
    RequestContext request = ThreadState.current().request;
    if (request != null && (function == null || kinds.ofRequests(function))) {
      tasks.put(task, request);
    }
  }

  @Override
  public void handedOn(Object task) {
    RequestContext request = ThreadState.current().request;
    if (task == null) {
      return;
    }
    if (request != null && kinds.ofRequests(task)) {
      tasks.put(task, request);
    } else if (!(task instanceof Carrier) || ((Carrier) task).vigiaCarried() != null) {
      tasks.take(task);
    }
  }

  @Override
  public @Nullable Object began(Object task) {
    RequestContext request = tasks.get(task);
    if (request == null) {
      return null;
    }
    if (request.isOver()) {
      tasks.take(task);
    }
    return RequestScope.open(ThreadState.current(), request);
  }

  @Override
  public @Nullable Object beganOnce(Object task) {
    RequestContext request = tasks.get(task);
    if (request == null) {
      return null;
    }
    // Fork-join tasks of Java 25 may be scheduled.
    if (!(task instanceof ScheduledFuture) || request.isOver()) {
      tasks.take(task);
    }
    return RequestScope.open(ThreadState.current(), request);
  }

  @Override
  public @Nullable Object helping() {
    return RequestScope.openEmpty(ThreadState.current());
  }

  @Override
  public void ended(Object before) {
    RequestScope.close(ThreadState.current(), before);
  }

  @Override
  public void dropped(Object task) {
    tasks.take(task);
  }

  @Override
  public Runnable queued(Runnable task, Collection<?> queue) {
    RequestContext request = ThreadState.current().request;
    return request == null || !isToBeWrappedIn(queue, task) ? task : new RequestTask(task, request);
  }

  @Override
  public @Nullable Runnable taken(@Nullable Runnable queued) {
    if (!(queued instanceof RequestTask)) {
      return queued;
    }
    RequestTask task = (RequestTask) queued;
    task.begin(ThreadState.current());
    return task.task;
  }

  @Override
  public void escaped(Throwable thrown) {
    ThreadState state = ThreadState.current();
    if (state.request != null) {
      state.escapes(thrown, state.request);
    }
  }

  @Override
  public void idle() {
    RequestScope.clear(ThreadState.current());
  }

  @Override
  public @Nullable Runnable unwrapped(@Nullable Runnable queued) {
    return queued instanceof RequestTask ? ((RequestTask) queued).task : queued;
  }

  @Override
  public void unwrap(List<Runnable> queued) {
    queued.replaceAll(this::unwrapped);
  }

  @Override
  public @Nullable Runnable sought(@Nullable Runnable task, Collection<?> queue) {
    return task != null && isToBeWrappedIn(queue, task) ? new SoughtTask(task) : task;
  }

  /** Pools look for futures in their queues, to see whether they were cancelled. */
  private boolean isToBeWrappedIn(Collection<?> queue, Runnable task) {
    return !(task instanceof Future) && isToBeWrapped(task) && PoolQueues.takeAnyTask(queue);
  }

  /** Tasks of a future keep the request themselves, or their stages do. */
  private boolean isToBeWrapped(@Nullable Runnable task) {
    return task != null
        && !(task instanceof RequestTask)
        && !(task instanceof FutureTask)
        && !(task instanceof AsynchronousCompletionTask)
        && kinds.ofRequests(task);
  }
}
