package io.vigia.agent.instrument.http.undertow;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;

/** Pasted into Undertow's {@code HttpServerExchange.dispatch}: a task goes on with the request. */
final class UndertowDispatchAdvice {
  private UndertowDispatchAdvice() {}

  @OnEnter(replaces = 1)
  static Runnable enter(@This Object exchange, @Argument(1) Runnable task) {
    // Undertow's own come back to where a request is resumed.
    return task == null || task.getClass().getName().startsWith("io.undertow.")
        ? task
        : Hooks.http().within(exchange, task);
  }
}
