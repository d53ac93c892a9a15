package io.vigia.agent.instrument.httpclient.spring;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the {@code execute} that takes a template. */
final class RestTemplateAdvice {
  private RestTemplateAdvice() {}

  @OnEnter
  static @Nullable String enter(@Argument(0) @Nullable String template) {
    return Hooks.httpClient().template(template);
  }

  @OnExit
  static void exit(@Enter @Nullable String before) {
    Hooks.httpClient().template(before);
  }
}
