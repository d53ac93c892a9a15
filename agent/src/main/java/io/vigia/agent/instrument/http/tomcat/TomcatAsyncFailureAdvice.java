package io.vigia.agent.instrument.http.tomcat;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around Tomcat's {@code ApplicationDispatcher.dispatch}, by which an asynchronous request
 * comes back: what escapes here is put into an exception of Tomcat's own further out.
 */
final class TomcatAsyncFailureAdvice {
  private TomcatAsyncFailureAdvice() {}

  @OnExit
  static void exit(@Thrown @Nullable Throwable thrown) {
    HttpCall call = thrown == null ? null : Hooks.http().current();
    if (call != null) {
      call.failed(thrown);
    }
  }
}
