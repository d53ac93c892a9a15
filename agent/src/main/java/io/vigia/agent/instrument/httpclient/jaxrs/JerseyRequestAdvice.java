package io.vigia.agent.instrument.httpclient.jaxrs;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientHook;
import io.vigia.standin.jersey.JerseyInvocation;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code JerseyWebTarget.request}. Properties go along with every copy of a request.
 */
final class JerseyRequestAdvice {
  private JerseyRequestAdvice() {}

  @OnExit
  static void exit(@This Object target, @Return JerseyInvocation.@Nullable Builder builder) {
    String template = Hooks.httpClient().keptTemplate(target);
    if (template != null && builder != null) {
      builder.property(HttpClientHook.TEMPLATE_PROPERTY, template);
    }
  }
}
