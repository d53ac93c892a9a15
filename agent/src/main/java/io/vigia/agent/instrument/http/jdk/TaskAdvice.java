package io.vigia.agent.instrument.http.jdk;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.jspecify.annotations.Nullable;
import sun.net.httpserver.ServerImpl;

/**
 * Pasted around the {@code run} of the server's task for a request: its thread is done. Where the
 * exchange and the connection are open, another thread goes on.
 */
final class TaskAdvice {
  private TaskAdvice() {}

  @OnExit
  static void exit(@This ServerImpl.Exchange task, @Thrown @Nullable Throwable thrown) {
    HttpCall call = Hooks.http().current();
    if (call != null && task.tx != null) {
      boolean goesOn = thrown == null && !task.tx.closed && !task.tx.connection.closed;
      Hooks.http().left(task.tx, call, goesOn, task.tx.rcode);
    }
  }
}
