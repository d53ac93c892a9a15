package clients;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpMethod;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;

/** Reactor Netty's {@code HttpClient}; the modes are ways to come to the response. */
public final class ReactorNetty implements Client {
  private final HttpClient client = HttpClient.create().followRedirect(true);
  private final HttpClient http2 =
      client.protocol(HttpProtocol.H2, HttpProtocol.H2C, HttpProtocol.HTTP11);

  @Override
  public Answer send(String mode, Order order) throws Exception {
    Mono<Answer> answer = answer(mode.equals("http2") ? http2 : client, order);
    if (order.has("unread")) {
      return Answer.NONE;
    }
    if (order.has("again")) {
      answer = answer.retry(1);
    }
    if (order.has("cancel")) {
      return cancelled(order, answer);
    }
    switch (mode) {
      case "block":
      case "http2":
        return answer.block();
      case "future":
        return answer.toFuture().get(order.timeoutMillis() * 2L, TimeUnit.MILLISECONDS);
      default:
        return answer.subscribeOn(Schedulers.parallel()).toFuture().get();
    }
  }

  private static Mono<Answer> answer(HttpClient client, Order order) {
    return client
        .responseTimeout(Duration.ofMillis(order.timeoutMillis()))
        .headers(headers -> order.headers().forEach(headers::set))
        .request(HttpMethod.valueOf(order.method))
        .uri(order.url)
        .send(
            (request, outbound) -> {
              if (order.has("signed")) {
                request.addHeader("traceparent", order.get("signed"));
              }
              return order.body() == null
                  ? outbound
                  : outbound.sendObject(
                      Unpooled.wrappedBuffer(
                          order.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            })
        .responseSingle(
            (response, body) ->
                body.asString()
                    .defaultIfEmpty("")
                    .map(text -> new Answer(response.status().code(), text)));
  }

  /** What the application knows of its own that it has cancelled. */
  static Answer cancelled(Order order, Mono<Answer> answer) throws Exception {
    CompletableFuture<Answer> future = new CompletableFuture<>();
    Disposable subscription =
        answer.doOnCancel(() -> future.cancel(false)).subscribe(future::complete);
    Cancelling.soon(order, subscription::dispose);
    return future.get();
  }
}
