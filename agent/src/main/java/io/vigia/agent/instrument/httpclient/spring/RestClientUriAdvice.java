package io.vigia.agent.instrument.httpclient.spring;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted into the {@code uri} of {@code RestClient} that takes a template. */
final class RestClientUriAdvice {
  private RestClientUriAdvice() {}

  @OnEnter
  static void enter(@This Object request, @Argument(0) @Nullable String template) {
    Hooks.httpClient().keepTemplate(request, template);
  }
}
