package io.vigia.agent.instrument.httpclient.jaxrs;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientHook;
import io.vigia.standin.jersey.ClientRequest;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code ClientRuntime.invoke}, in which filters and the client below run. */
final class JerseyInvokeAdvice {
  private JerseyInvokeAdvice() {}

  @OnEnter
  static @Nullable Object enter(@Argument(0) ClientRequest request) {
    return Hooks.httpClient().layerEntered(request.getProperty(HttpClientHook.TEMPLATE_PROPERTY));
  }

  @OnExit
  static void exit(@Enter @Nullable Object layer) {
    if (layer != null) {
      Hooks.httpClient().layerLeft(layer);
    }
  }
}
