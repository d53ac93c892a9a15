package io.vigia.agent.instrument.httpclient.jaxrs;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the methods of a {@code WebTarget} that leave its path as it is. */
final class TargetParameterAdvice {
  private TargetParameterAdvice() {}

  @OnExit
  static void exit(@This Object target, @Return @Nullable Object other) {
    if (other != null) {
      Hooks.httpClient().keepTemplate(other, Hooks.httpClient().keptTemplate(target));
    }
  }
}
