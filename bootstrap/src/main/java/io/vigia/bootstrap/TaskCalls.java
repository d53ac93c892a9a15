package io.vigia.bootstrap;

import java.util.TimerTask;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is asked in the midst of the methods of executors, tasks and futures; nothing is written
 * around these calls, so they throw nothing of their own.
 */
public final class TaskCalls {
  private static final String SITE = "TaskCalls";

  private TaskCalls() {}

  public static Runnable carrying(Runnable task) {
    try {
      return Hooks.tasks().carrying(task);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
      return task;
    }
  }

  public static <T> Supplier<T> carrying(Supplier<T> stage) {
    try {
      return Hooks.tasks().carrying(stage);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
      return stage;
    }
  }

  public static <T, R> Function<T, R> carrying(Function<T, R> stage) {
    try {
      return Hooks.tasks().carrying(stage);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
      return stage;
    }
  }

  public static <T, U, R> BiFunction<T, U, R> carrying(BiFunction<T, U, R> stage) {
    try {
      return Hooks.tasks().carrying(stage);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
      return stage;
    }
  }

  public static <T> Consumer<T> carrying(Consumer<T> stage) {
    try {
      return Hooks.tasks().carrying(stage);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
      return stage;
    }
  }

  public static <T, U> BiConsumer<T, U> carrying(BiConsumer<T, U> stage) {
    try {
      return Hooks.tasks().carrying(stage);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
      return stage;
    }
  }

  public static void made(Object task) {
    made(task, null);
  }

  public static void made(Object task, @Nullable Object function) {
    try {
      Hooks.tasks().made(task, function);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }

  /**
   * The same for tasks of a fork-join pool. One of them schedules virtual threads: each time that
   * one of those goes on is such a task, which has nothing to do with who wakes it.
   */
  public static void adapted(Object task, @Nullable Object function) {
    if (function != null && !function.getClass().getName().startsWith("java.lang.VirtualThread")) {
      made(task, function);
    }
  }

  /** Runs the task of a timer. */
  public static void run(TimerTask task) {
    Object before = null;
    try {
      before = Hooks.tasks().began(task);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
    try {
      task.run();
    } finally {
      if (before != null) {
        ended(before);
      }
    }
  }

  private static void ended(Object before) {
    try {
      Hooks.tasks().ended(before);
    } catch (Throwable thrown) {
      Hooks.adviceFailed(thrown, SITE);
    }
  }
}
