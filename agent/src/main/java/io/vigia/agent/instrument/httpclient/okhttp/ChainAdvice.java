package io.vigia.agent.instrument.httpclient.okhttp;

import io.vigia.agent.rewrite.Enter;
import io.vigia.agent.rewrite.OnEnter;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Return;
import io.vigia.agent.rewrite.This;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Carrier;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpClientCall;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Pasted around what sends a call through its interceptors, on whatever thread. */
final class ChainAdvice {
  private ChainAdvice() {}

  @OnEnter
  static @Nullable HttpClientCall enter(@This Call call) {
    HttpClientCall enqueued = Hooks.httpClient().goingOn(call);
    if (enqueued != null || !(call instanceof Carrier)) {
      return enqueued;
    }
    HttpClientCall sent =
        Hooks.httpClient().transporting(call.request().method(), call.request().url().host());
    Hooks.httpClient().keepSent((Carrier) call);
    return sent;
  }

  @OnExit
  static void exit(
      @Enter @Nullable HttpClientCall sent,
      @Return @Nullable Response response,
      @Thrown @Nullable Throwable thrown) {
    if (sent != null) {
      sent.left();
      // A call that was cancelled early has none of both before 3.4.
      boolean isNeither = response == null && thrown == null;
      sent.ended(
          response == null ? 0 : response.code(), isNeither ? new IOException("Canceled") : thrown);
    }
  }
}
