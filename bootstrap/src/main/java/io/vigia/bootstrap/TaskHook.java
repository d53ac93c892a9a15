package io.vigia.bootstrap;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What rewritten executors, tasks and futures ask the agent, so that a task runs as part of the
 * request that submits it.
 *
 * <p>A task that is an object of its own for each submission keeps the request itself: {@link
 * #made} or {@link #handedOn} where it is submitted, {@link #began} and {@link #ended} where it
 * runs. Any other is wrapped: {@link #carrying}. The wrappers in the queue of a pool are not shown
 * where the pool shows its tasks: {@link #queued}, {@link #unwrapped}.
 */
public interface TaskHook {
  /**
   * What is to run in place of a task that this thread hands to another: the task with the request
   * under way, else the task itself. A null stays one, here and below: the library complains.
   */
  default Runnable carrying(Runnable task) {
    return task;
  }

  /** The same for a stage of a future, which runs in the request in which it was registered. */
  default <T> Supplier<T> carrying(Supplier<T> stage) {
    return stage;
  }

  default <T, R> Function<T, R> carrying(Function<T, R> stage) {
    return stage;
  }

  default <T, U, R> BiFunction<T, U, R> carrying(BiFunction<T, U, R> stage) {
    return stage;
  }

  default <T> Consumer<T> carrying(Consumer<T> stage) {
    return stage;
  }

  default <T, U> BiConsumer<T, U> carrying(BiConsumer<T, U> stage) {
    return stage;
  }

  /**
   * A task was made by this thread and keeps the request under way.
   *
   * @param function what it is to run, null where that is not known
   */
  default void made(Object task, @Nullable Object function) {}

  /** The same for a task that may have been there before, and then may have kept another. */
  default void handedOn(Object task) {}

  /**
   * This thread runs a task, until {@link #ended}. What runs again has the request until the first
   * time that it is over, and that time its trace alone.
   *
   * @return what the end needs; null where the task keeps no request, or that under way here
   */
  default @Nullable Object began(Object task) {
    return null;
  }

  /** The same for a task that runs once, unless it is one of a schedule. */
  default @Nullable Object beganOnce(Object task) {
    return null;
  }

  /**
   * This thread waits, and runs tasks that are not of its request meanwhile, until {@link #ended}.
   *
   * @return null where it is at no request
   */
  default @Nullable Object helping() {
    return null;
  }

  /**
   * This thread goes back to what it did before.
   *
   * @param before what the beginning has returned
   */
  default void ended(Object before) {}

  /** A task will not run again. */
  default void dropped(Object task) {}

  /** What a pool puts into its queue in place of a task. */
  default Runnable queued(Runnable task, Collection<?> queue) {
    return task;
  }

  /** A worker of a pool runs what it got from the queue: the task itself; null for none. */
  default @Nullable Runnable taken(@Nullable Runnable queued) {
    return queued;
  }

  /** A task has ended the worker that ran it, which is told of by the thread's end, too. */
  default void escaped(Throwable thrown) {}

  /** A worker of a pool is done with its task. */
  default void idle() {}

  /** The task itself, where a pool shows it. */
  default @Nullable Runnable unwrapped(@Nullable Runnable queued) {
    return queued;
  }

  /** The same for several, in the list itself. */
  default void unwrap(List<Runnable> queued) {}

  /** What is equal to a task in the queue, to look for it there; mostly the task. */
  default @Nullable Runnable sought(@Nullable Runnable task, Collection<?> queue) {
    return task;
  }
}
