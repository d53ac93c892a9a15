package clients;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** {@code java.net.http}: {@code send}, or {@code sendAsync} and ways to wait for it. */
public final class JdkClient implements Client {
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(10))
          .authenticator(new Credentials())
          .build();

  /** Those of orders that say {@code kept}: sent again, the same objects. */
  private final Map<String, HttpRequest> kept = new ConcurrentHashMap<>();

  @Override
  public Answer send(String mode, Order order) throws Exception {
    HttpRequest request =
        order.has("kept") ? kept.computeIfAbsent(order.url, url -> request(order)) : request(order);
    switch (mode) {
      case "send":
        return sent(order, request);
      case "stream":
        return streamed(client.send(request, BodyHandlers.ofInputStream()));
      case "sendAsync":
        CompletableFuture<HttpResponse<String>> future =
            client.sendAsync(request, BodyHandlers.ofString());
        if (order.has("cancel")) {
          TimeUnit.MILLISECONDS.sleep(Long.parseLong(order.get("cancel")));
          future.cancel(true);
        }
        if (order.has("patience")) {
          future.orTimeout(Long.parseLong(order.get("patience")), TimeUnit.MILLISECONDS);
        }
        return answer(future.get());
      case "callback":
        return client
            .sendAsync(request, BodyHandlers.ofInputStream())
            .thenApplyAsync(JdkClient::streamed)
            .join();
      default:
        throw new IllegalArgumentException(mode);
    }
  }

  private Answer sent(Order order, HttpRequest request) throws Exception {
    if (order.has("cancel")) {
      Thread sender = Thread.currentThread();
      CompletableFuture.delayedExecutor(Long.parseLong(order.get("cancel")), TimeUnit.MILLISECONDS)
          .execute(sender::interrupt);
    }
    return answer(client.send(request, BodyHandlers.ofString()));
  }

  private static HttpRequest request(Order order) {
    BodyPublisher body =
        order.body() == null
            ? BodyPublishers.noBody()
            : "chunked".equals(order.get("streamed"))
                ? BodyPublishers.fromPublisher(BodyPublishers.ofString(order.body()))
                : BodyPublishers.ofString(order.body());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(order.url))
            .timeout(Duration.ofMillis(order.timeoutMillis()))
            .method(order.method, body);
    order.headers().forEach(request::header);
    return request.build();
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.body());
  }

  private static Answer streamed(HttpResponse<InputStream> response) {
    return new Answer(response.statusCode(), Answer.text(response.body()));
  }
}
