package io.vigia.agent.instrument.httpclient.spring;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the method of {@code RestClient} that sends a request. */
final class RestClientAdvice {
  private RestClientAdvice() {}

  @OnEnter
  static @Nullable String enter(@This Object request) {
    return Hooks.httpClient().template(Hooks.httpClient().keptTemplate(request));
  }

  @OnExit
  static void exit(@Enter @Nullable String before) {
    Hooks.httpClient().template(before);
  }
}
