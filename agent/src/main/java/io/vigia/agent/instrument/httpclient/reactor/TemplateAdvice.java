package io.vigia.agent.instrument.httpclient.reactor;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequest;

/**
 * Pasted around {@code exchange} of Spring's {@code DefaultExchangeFunction}, which has the client
 * below make what is subscribed to later.
 */
final class TemplateAdvice {
  private TemplateAdvice() {}

  @OnEnter
  static @Nullable String enter(@Argument(0) ClientRequest request) {
    Object template =
        request
            .attributes()
            .get("org.springframework.web.reactive.function.client.WebClient.uriTemplate");
    return Hooks.httpClient().template(template instanceof String ? (String) template : null);
  }

  @OnExit
  static void exit(@Enter @Nullable String before) {
    Hooks.httpClient().template(before);
  }
}
