package io.vigia.agent.instrument.httpclient.jaxrs;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around the methods of a {@code WebTarget} that fill variables in: the target that they
 * return does not know its template any more.
 */
final class TargetResolveAdvice {
  private TargetResolveAdvice() {}

  @OnEnter
  static @Nullable String enter(@This Object target) {
    return Hooks.httpClient().templateOf(target);
  }

  @OnExit
  static void exit(@Enter @Nullable String template, @Return @Nullable Object resolved) {
    if (resolved != null) {
      Hooks.httpClient().keepTemplate(resolved, template);
    }
  }
}
