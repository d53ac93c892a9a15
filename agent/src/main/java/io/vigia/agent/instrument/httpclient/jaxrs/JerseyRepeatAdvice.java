package io.vigia.agent.instrument.httpclient.jaxrs;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the method by which Jersey sends a request again, with the credentials asked for.
 */
final class JerseyRepeatAdvice {
  private JerseyRepeatAdvice() {}

  @OnEnter
  static @Nullable Object enter() {
    return Hooks.httpClient().layerRepeats();
  }

  @OnExit
  static void exit(@Enter @Nullable Object layer) {
    if (layer != null) {
      Hooks.httpClient().layerLeft(layer);
    }
  }
}
