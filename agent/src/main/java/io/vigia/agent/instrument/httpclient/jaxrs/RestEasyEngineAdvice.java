package io.vigia.agent.instrument.httpclient.jaxrs;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientHook;
import io.vigia.standin.resteasy.ClientInvocation;
import org.jspecify.annotations.Nullable;

/** Pasted around the {@code invoke} of an engine, on the thread that sends the request. */
final class RestEasyEngineAdvice {
  private RestEasyEngineAdvice() {}

  @OnEnter
  static @Nullable Object enter(@Argument(0) Object invocation) {
    return invocation instanceof ClientInvocation
        ? Hooks.httpClient()
            .layerEntered(
                ((ClientInvocation) invocation)
                    .getMutableProperties()
                    .get(HttpClientHook.TEMPLATE_PROPERTY))
        : null;
  }

  @OnExit
  static void exit(@Enter @Nullable Object layer) {
    if (layer != null) {
      Hooks.httpClient().layerLeft(layer);
    }
  }
}
