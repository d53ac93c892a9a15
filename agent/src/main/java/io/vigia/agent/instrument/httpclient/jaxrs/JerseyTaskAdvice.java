package io.vigia.agent.instrument.httpclient.jaxrs;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientHook;
import io.vigia.standin.jersey.ClientRequest;
import org.jspecify.annotations.Nullable;

/** Pasted around what makes the task that sends a request on a thread of Jersey's. */
final class JerseyTaskAdvice {
  private JerseyTaskAdvice() {}

  @OnExit
  static @Nullable Runnable exit(
      @Argument(0) ClientRequest request, @Return @Nullable Runnable task) {
    return task == null
        ? null
        : Hooks.tasks()
            .carrying(
                Hooks.httpClient()
                    .layered(task, request.getProperty(HttpClientHook.TEMPLATE_PROPERTY)));
  }
}
