package io.vigia.agent.instrument.http.jdk;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.jspecify.annotations.Nullable;
import sun.net.httpserver.ServerImpl;

/**
 * Pasted around the {@code reject} of the server's task: it answers itself what it cannot parse or
 * has no context for, and before Java 17 also what a handler threw a NumberFormatException for.
 */
final class RefusalAdvice {
  private RefusalAdvice() {}

  @OnEnter
  static @Nullable HttpCall enter(@This ServerImpl.Exchange task, @Argument(1) String line) {
    HttpCall call = task.tx == null ? Hooks.http().entered(task) : Hooks.http().current();
    if (call != null && task.tx == null) {
      call.requestLine(line);
    }
    return call;
  }

  @OnExit
  static void exit(
      @This ServerImpl.Exchange task, @Argument(0) int status, @Enter @Nullable HttpCall call) {
    if (call != null && task.tx == null) {
      Hooks.http().left(task, call, false, status);
    } else if (call != null && task.tx.rcode < 0) {
      call.ended(status);
    }
  }
}
