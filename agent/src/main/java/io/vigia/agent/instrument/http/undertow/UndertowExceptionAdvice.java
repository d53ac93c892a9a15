package io.vigia.agent.instrument.http.undertow;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/** Pasted into Undertow's {@code LoggingExceptionHandler.handleThrowable}. */
final class UndertowExceptionAdvice {
  private UndertowExceptionAdvice() {}

  @OnEnter
  static void enter(@Argument(3) Throwable thrown) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      StackTraceElement[] stack = thrown.getStackTrace();
      // A dispatcher puts what a forward or an include has thrown into one of its own.
      boolean wraps =
          thrown.getCause() != null
              && stack.length > 0
              && stack[0].getClassName().equals("io.undertow.servlet.spec.RequestDispatcherImpl");
      call.failed(wraps ? thrown.getCause() : thrown);
    }
  }
}
