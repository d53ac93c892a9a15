package io.vigia.agent.instrument.httpclient.okhttp;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.This;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import io.vigia.standin.okhttp.Transmitter;
import org.jspecify.annotations.Nullable;

/** The same as {@link RejectedAdvice} for 3.14 to 4.2, where the call has an object for it. */
final class TransmitterAdvice {
  private TransmitterAdvice() {}

  @OnEnter
  static void enter(@This Transmitter transmitter, @Argument(0) @Nullable Throwable thrown) {
    if (thrown != null && "executor rejected".equals(thrown.getMessage())) {
      HttpClientCall sent = Hooks.httpClient().kept(transmitter.call);
      if (sent != null) {
        sent.ended(0, thrown);
      }
    }
  }
}
