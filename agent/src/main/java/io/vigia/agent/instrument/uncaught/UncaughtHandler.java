package io.vigia.agent.instrument.uncaught;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.bootstrap.ErrorHook;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands exceptions that nobody caught to {@link Errors}. */
public final class UncaughtHandler implements ErrorHook {
  private final Errors errors;

  public UncaughtHandler(Errors errors) {
    this.errors = errors;
  }

  @Override
  public void uncaught(Throwable thrown) {
    // How Thread.stop ends a thread: the JDK's own handler says nothing of it either.
    boolean isStop = thrown.getClass().getName().equals("java.lang.ThreadDeath");
    if (!isStop && !ThreadState.current().isAgents) {
      errors.threadEnds(thrown);
    }
  }

  @Override
  public void failed(RunnableScheduledFuture<?> task) {
    try {
      task.get(0, TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      errors.taskEnded(cause == null ? failed : cause);
    } catch (CancellationException | TimeoutException stillOrNoMore) {
      // It was cancelled, as the application wanted.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
