package io.vigia.agent.instrument.httpclient.okhttp;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code enqueue}: from here on the call waits for a thread of the dispatcher's. */
final class EnqueueAdvice {
  private EnqueueAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@This Call call) {
    if (!(call instanceof Carrier) || Hooks.httpClient().kept(call) != null) {
      return null;
    }
    HttpClientCall sent =
        Hooks.httpClient().transporting(call.request().method(), call.request().url().host());
    Hooks.httpClient().keepSent((Carrier) call);
    return sent;
  }

  @OnExit
  static void exit(@Enter @Nullable HttpClientCall sent, @Thrown @Nullable Throwable thrown) {
    if (sent != null) {
      sent.left();
      if (thrown != null) {
        sent.ended(0, thrown);
      }
    }
  }
}
