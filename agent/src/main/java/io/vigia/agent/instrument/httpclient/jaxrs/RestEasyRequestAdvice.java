package io.vigia.agent.instrument.httpclient.jaxrs;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientHook;
import io.vigia.standin.resteasy.ClientInvocationBuilder;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code ClientWebTarget.request}. */
final class RestEasyRequestAdvice {
  private RestEasyRequestAdvice() {}

  @OnExit
  static void exit(@This Object target, @Return @Nullable Object builder) {
    String template = Hooks.httpClient().keptTemplate(target);
    if (template != null && builder instanceof ClientInvocationBuilder) {
      ((ClientInvocationBuilder) builder)
          .invocation
          .getMutableProperties()
          .put(HttpClientHook.TEMPLATE_PROPERTY, template);
    }
  }
}
