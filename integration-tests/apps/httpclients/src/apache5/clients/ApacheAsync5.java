package clients;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequests;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.async.methods.SimpleResponseConsumer;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.cache.CachingHttpAsyncClients;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/** Apache HttpClient 5, asynchronous; the modes are its clients and ways to call them. */
@SuppressWarnings("deprecation")
public final class ApacheAsync5 implements Client {
  private static final int PATIENCE_SECONDS = 20;

  private final BasicCredentialsProvider credentials = new BasicCredentialsProvider();
  private final CloseableHttpAsyncClient client;
  private final CloseableHttpAsyncClient minimal = HttpAsyncClients.createMinimal();
  private final CloseableHttpAsyncClient caching;
  private final Map<String, SimpleHttpRequest> kept = new ConcurrentHashMap<>();

  public ApacheAsync5() {
    credentials.setCredentials(
        new AuthScope(null, -1), new UsernamePasswordCredentials(Credentials.USER, Credentials.PASSWORD.toCharArray()));
    client = builder().build();
    caching = CachingHttpAsyncClients.custom().setDefaultCredentialsProvider(credentials).build();
    client.start();
    minimal.start();
    caching.start();
  }

  private HttpAsyncClientBuilder builder() {
    return HttpAsyncClients.custom().setDefaultCredentialsProvider(credentials);
  }

  @Override
  public Answer send(String mode, Order order) throws Exception {
    if (order.has("intercepted") || order.has("signed")) {
      try (CloseableHttpAsyncClient intercepted =
          builder().addRequestInterceptorLast(interceptor(order)).build()) {
        intercepted.start();
        return send(intercepted, mode, order);
      }
    }
    return send(
        mode.equals("minimal") ? minimal : mode.equals("caching") ? caching : client, mode, order);
  }

  private Answer send(CloseableHttpAsyncClient sender, String mode, Order order) throws Exception {
    SimpleHttpRequest request = request(mode, order);
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Future<SimpleHttpResponse> future =
        mode.equals("simple")
            ? sender.execute(request, null)
            : sender.execute(
                SimpleRequestProducer.create(request),
                SimpleResponseConsumer.create(),
                mode.equals("callback") ? new Completing(answer) : null);
    if (order.has("cancel")) {
      Cancelling.soon(order, () -> future.cancel(true));
    }
    return mode.equals("callback")
        ? answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS)
        : answer(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  private HttpRequestInterceptor interceptor(Order order) {
    return (HttpRequest request, EntityDetails entity, HttpContext context) -> {
      switch (String.valueOf(order.get("intercepted"))) {
        case "throwing":
          throw new IllegalStateException("of the interceptor");
        case "nested":
          client.execute(SimpleHttpRequests.create("GET", URI.create(order.url)), null);
          break;
        default:
          request.addHeader("traceparent", order.get("signed"));
      }
    };
  }

  private SimpleHttpRequest request(String mode, Order order) {
    String key = mode + order.url;
    SimpleHttpRequest request = order.has("kept") ? kept.get(key) : null;
    if (request == null) {
      request = SimpleHttpRequests.create(order.method, URI.create(order.url));
      request.setConfig(
          RequestConfig.custom()
              .setConnectTimeout(Timeout.ofMilliseconds(order.timeoutMillis()))
              .setResponseTimeout(Timeout.ofMilliseconds(order.timeoutMillis()))
              .build());
      order.headers().forEach(request::addHeader);
      if (order.body() != null) {
        request.setBody(order.body(), ContentType.TEXT_PLAIN);
      }
    }
    if (order.has("kept")) {
      kept.put(key, request);
    }
    return request;
  }

  private static Answer answer(SimpleHttpResponse response) {
    return new Answer(response.getCode(), response.getBodyText());
  }

  /** The application's callback. */
  private static final class Completing implements FutureCallback<SimpleHttpResponse> {
    private final CompletableFuture<Answer> answer;

    Completing(CompletableFuture<Answer> answer) {
      this.answer = answer;
    }

    @Override
    public void completed(SimpleHttpResponse response) {
      answer.complete(answer(response));
    }

    @Override
    public void failed(Exception thrown) {
      answer.completeExceptionally(thrown);
    }

    @Override
    public void cancelled() {
      answer.cancel(true);
    }
  }
}
