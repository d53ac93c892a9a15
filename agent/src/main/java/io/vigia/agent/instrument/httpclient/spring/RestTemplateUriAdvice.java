package io.vigia.agent.instrument.httpclient.spring;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the methods of {@code RestTemplate} that take a URI: an interceptor of one request
 * may send another, which is not of that template.
 */
final class RestTemplateUriAdvice {
  private RestTemplateUriAdvice() {}

  @OnEnter
  static @Nullable String enter() {
    return Hooks.httpClient().template(null);
  }

  @OnExit
  static void exit(@Enter @Nullable String before) {
    Hooks.httpClient().template(before);
  }
}
