package io.vigia.agent.instrument.httpclient;

import io.vigia.bootstrap.HttpClientCall;
import java.net.http.HttpResponse;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Ends a call by what a future of {@code java.net.http} is completed with. */
final class ResponseCompletion implements BiConsumer<@Nullable Object, @Nullable Throwable> {
  private final HttpClientCall call;

  ResponseCompletion(HttpClientCall call) {
    this.call = call;
  }

  @Override
  public void accept(@Nullable Object response, @Nullable Throwable thrown) {
    call.ended(response == null ? 0 : ((HttpResponse<?>) response).statusCode(), thrown);
  }
}
