package io.vigia.agent.instrument.httpclient.okhttp;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import org.jspecify.annotations.Nullable;

/**
 * Pasted into {@code RealCall.noMoreExchanges}: a call has failed, which of one that the
 * dispatcher's executor does not take is all that is heard.
 */
final class RejectedAdvice {
  private RejectedAdvice() {}

  @OnEnter
  static void enter(@This Object call, @Argument(0) @Nullable Throwable thrown) {
    if (thrown != null && "executor rejected".equals(thrown.getMessage())) {
      HttpClientCall sent = Hooks.httpClient().kept(call);
      if (sent != null) {
        sent.ended(0, thrown);
      }
    }
  }
}
