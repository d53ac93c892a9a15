package io.vigia.agent.instrument.http.jaxrs;

import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;

/** Pasted into the methods by which RESTEasy calls a resource method or what a locator found. */
final class RestEasyInvokeAdvice {
  private RestEasyInvokeAdvice() {}

  @OnEnter
  static void enter(@This Object invoker) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      call.resource(invoker, null);
    }
  }
}
