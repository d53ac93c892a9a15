package clients;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpResponse;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.client.utils.URIUtils;
import org.apache.http.concurrent.FutureCallback;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.impl.nio.client.HttpAsyncClients;
import org.apache.http.nio.client.methods.HttpAsyncMethods;
import org.apache.http.util.EntityUtils;

/** Apache HttpAsyncClient 4; the modes are ways to come to the response. */
public final class ApacheAsync4 implements Client {
  private static final int PATIENCE_SECONDS = 20;

  private final CloseableHttpAsyncClient client;
  private final CloseableHttpAsyncClient minimal = HttpAsyncClients.createMinimal();
  private final Map<String, HttpUriRequest> kept = new ConcurrentHashMap<>();
  private final BasicCredentialsProvider credentials = new BasicCredentialsProvider();

  public ApacheAsync4() {
    credentials.setCredentials(AuthScope.ANY, new UsernamePasswordCredentials(Credentials.USER, Credentials.PASSWORD));
    client = builder().build();
    client.start();
    minimal.start();
  }

  private HttpAsyncClientBuilder builder() {
    return HttpAsyncClients.custom().setDefaultCredentialsProvider(credentials).setMaxConnPerRoute(50);
  }

  @Override
  public Answer send(String mode, Order order) throws Exception {
    CloseableHttpAsyncClient sender = mode.startsWith("minimal") ? minimal : client;
    if (order.has("intercepted") || order.has("signed")) {
      try (CloseableHttpAsyncClient intercepted = intercepted(order)) {
        intercepted.start();
        return send(intercepted, mode, order);
      }
    }
    return send(sender, mode, order);
  }

  private Answer send(CloseableHttpAsyncClient sender, String mode, Order order) throws Exception {
    HttpUriRequest request = request(mode, order);
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Future<HttpResponse> future;
    switch (mode) {
      case "callback":
        future = sender.execute(request, new Completing(answer));
        break;
      case "producer":
        future =
            sender.execute(
                HttpAsyncMethods.create(request),
                HttpAsyncMethods.createConsumer(),
                HttpClientContext.create(),
                null);
        break;
      default:
        future = sender.execute(URIUtils.extractHost(URI.create(order.url)), request, null);
    }
    if (order.has("cancel")) {
      Cancelling.soon(order, () -> future.cancel(true));
    }
    if (mode.equals("callback")) {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    HttpResponse response = future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    // Before 4.1 one that is cancelled returns null.
    if (future.isCancelled()) {
      throw new CancellationException();
    }
    return answer(response);
  }

  private CloseableHttpAsyncClient intercepted(Order order) {
    return builder()
        .addInterceptorLast(
            (org.apache.http.HttpRequest request, org.apache.http.protocol.HttpContext context) -> {
              switch (String.valueOf(order.get("intercepted"))) {
                case "throwing":
                  throw new IllegalStateException("of the interceptor");
                case "nested":
                  client.execute(new HttpGet(order.url), null);
                  break;
                default:
                  request.addHeader("traceparent", order.get("signed"));
              }
            })
        .build();
  }

  private HttpUriRequest request(String mode, Order order) {
    String key = mode + order.url;
    HttpUriRequest request = order.has("kept") ? kept.get(key) : null;
    if (request == null) {
      RequestBuilder builder =
          RequestBuilder.create(order.method)
              .setUri(order.url)
              .setConfig(
                  RequestConfig.custom()
                      .setConnectTimeout(order.timeoutMillis())
                      .setSocketTimeout(order.timeoutMillis())
                      .build());
      order.headers().forEach(builder::addHeader);
      if (order.body() != null) {
        builder.setEntity(new StringEntity(order.body(), ContentType.TEXT_PLAIN));
      }
      request = builder.build();
    }
    if (order.has("kept")) {
      kept.put(key, request);
    }
    return request;
  }

  private static Answer answer(HttpResponse response) throws IOException {
    String body = response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity());
    return new Answer(response.getStatusLine().getStatusCode(), body);
  }

  /** The application's callback. */
  private static final class Completing implements FutureCallback<HttpResponse> {
    private final CompletableFuture<Answer> answer;

    Completing(CompletableFuture<Answer> answer) {
      this.answer = answer;
    }

    @Override
    public void completed(HttpResponse response) {
      try {
        answer.complete(answer(response));
      } catch (IOException e) {
        answer.completeExceptionally(e);
      }
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
