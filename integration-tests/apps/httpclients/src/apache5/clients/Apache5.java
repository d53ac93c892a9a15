package clients;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.fluent.Executor;
import org.apache.hc.client5.http.fluent.Request;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.cache.CachingHttpClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;

/** Apache HttpClient 5, classic; the modes are its clients and ways to call them. */
@SuppressWarnings("deprecation")
public final class Apache5 implements Client {
  private final BasicCredentialsProvider credentials = new BasicCredentialsProvider();
  private final CloseableHttpClient client;
  private final CloseableHttpClient minimal = HttpClients.createMinimal();
  private final CloseableHttpClient caching;
  private final Map<String, HttpUriRequestBase> kept = new ConcurrentHashMap<>();

  public Apache5() {
    credentials.setCredentials(
        new AuthScope(null, -1), new UsernamePasswordCredentials(Credentials.USER, Credentials.PASSWORD.toCharArray()));
    client = builder().build();
    caching = CachingHttpClients.custom().setDefaultCredentialsProvider(credentials).build();
  }

  private HttpClientBuilder builder() {
    return HttpClients.custom().setDefaultCredentialsProvider(credentials);
  }

  @Override
  public Answer send(String mode, Order order) throws Exception {
    CloseableHttpClient sender =
        mode.equals("minimal") ? minimal : mode.equals("caching") ? caching : client;
    if (order.has("intercepted") || order.has("signed")) {
      sender = builder().addRequestInterceptorLast(interceptor(order)).build();
    }
    if (mode.equals("fluent")) {
      return fluent(sender, order);
    }
    HttpUriRequestBase request = request(mode, order);
    if (order.has("cancel")) {
      Cancelling.soon(order, request::cancel);
    }
    switch (mode) {
      case "handler":
        return sender.execute(request, Apache5::answer);
      case "target":
      case "minimal":
        URI uri = URI.create(order.url);
        HttpHost target = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        try (ClassicHttpResponse response = sender.execute(target, request, HttpClientContext.create())) {
          return answer(response);
        }
      default:
        try (ClassicHttpResponse response = sender.execute(request, HttpClientContext.create())) {
          return answer(response);
        }
    }
  }

  private org.apache.hc.core5.http.HttpRequestInterceptor interceptor(Order order) {
    return (HttpRequest request, EntityDetails entity, HttpContext context) -> {
      switch (String.valueOf(order.get("intercepted"))) {
        case "throwing":
          throw new IllegalStateException("of the interceptor");
        case "nested":
          client.execute(new HttpUriRequestBase("GET", URI.create(order.url)), Apache5::answer);
          break;
        default:
          request.addHeader("traceparent", order.get("signed"));
      }
    };
  }

  private HttpUriRequestBase request(String mode, Order order) {
    String key = mode + order.url;
    HttpUriRequestBase request = order.has("kept") ? kept.get(key) : null;
    if (request == null) {
      request = new HttpUriRequestBase(order.method, URI.create(order.url));
      request.setConfig(
          RequestConfig.custom()
              .setConnectTimeout(Timeout.ofMilliseconds(order.timeoutMillis()))
              .setResponseTimeout(Timeout.ofMilliseconds(order.timeoutMillis()))
              .build());
      order.headers().forEach(request::addHeader);
      if (order.body() != null) {
        request.setEntity(new StringEntity(order.body(), ContentType.TEXT_PLAIN));
      }
    }
    if (order.has("kept")) {
      kept.put(key, request);
    }
    return request;
  }

  private static Answer fluent(CloseableHttpClient sender, Order order) throws IOException {
    Request request = Request.create(order.method, URI.create(order.url));
    if (order.body() != null) {
      request.bodyString(order.body(), ContentType.TEXT_PLAIN);
    }
    order.headers().forEach(request::addHeader);
    return Executor.newInstance(sender).execute(request).handleResponse(Apache5::answer);
  }

  private static Answer answer(ClassicHttpResponse response) throws IOException, HttpException {
    try {
      String body = response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity());
      return new Answer(response.getCode(), body);
    } catch (ParseException e) {
      throw new IOException(e);
    }
  }
}
