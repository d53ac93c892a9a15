package io.vigia.agent.instrument.httpclient.apache5;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.jspecify.annotations.Nullable;

/** Pasted around what an object of a client's does for its request on a thread of the client's. */
final class PartAdvice {
  private PartAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@This Object part) {
    return Hooks.httpClient().goingOn(part);
  }

  @OnExit
  static void exit(@Enter @Nullable HttpClientCall call) {
    if (call != null) {
      call.left();
    }
  }
}
