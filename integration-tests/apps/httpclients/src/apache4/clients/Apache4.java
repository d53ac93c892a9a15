package clients;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.HttpHost;
import org.apache.http.HttpResponse;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.fluent.Executor;
import org.apache.http.client.fluent.Request;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.client.utils.URIUtils;
import org.apache.http.entity.ContentType;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.AutoRetryHttpClient;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.client.DecompressingHttpClient;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultServiceUnavailableRetryStrategy;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.client.cache.CachingHttpClient;
import org.apache.http.impl.client.cache.CachingHttpClients;
import org.apache.http.util.EntityUtils;

/** Apache HttpClient since 4.3; the modes are its clients, new and old, and ways to call them. */
@SuppressWarnings("deprecation")
public final class Apache4 implements Client {
  private final BasicCredentialsProvider credentials = new BasicCredentialsProvider();
  private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();
  private final Map<String, HttpUriRequest> kept = new ConcurrentHashMap<>();

  public Apache4() {
    credentials.setCredentials(AuthScope.ANY, new UsernamePasswordCredentials(Credentials.USER, Credentials.PASSWORD));
    clients.put("request", builder().build());
    clients.put("handler", clients.get("request"));
    clients.put("target", clients.get("request"));
    clients.put("fluent", clients.get("request"));
    clients.put("minimal", HttpClients.createMinimal());
    clients.put("caching", CachingHttpClients.custom().setDefaultCredentialsProvider(credentials).build());
    clients.put("default", old());
    clients.put("old-caching", new CachingHttpClient(old()));
    clients.put("decorated", new DecompressingHttpClient(new AutoRetryHttpClient(old())));
  }

  private HttpClientBuilder builder() {
    return HttpClients.custom()
        .setMaxConnTotal(50)
        .setMaxConnPerRoute(50)
        .setDefaultCredentialsProvider(credentials);
  }

  private DefaultHttpClient old() {
    DefaultHttpClient client =
        new DefaultHttpClient(new org.apache.http.impl.conn.PoolingClientConnectionManager());
    client.setCredentialsProvider(credentials);
    return client;
  }

  @Override
  public Answer send(String mode, Order order) throws Exception {
    HttpClient client = order.has("intercepted") || order.has("signed")
            ? intercepted(order)
            : clients.get(mode);
    if (order.has("busy")) {
      client =
          mode.equals("decorated")
              ? client
              : builder()
                  .setServiceUnavailableRetryStrategy(
                      new DefaultServiceUnavailableRetryStrategy(2, 1))
                  .build();
    }
    if (mode.equals("fluent")) {
      return fluent(client, order);
    }
    HttpUriRequest request = request(mode, order);
    if (order.has("cancel")) {
      Cancelling.soon(order, request::abort);
    }
    switch (mode) {
      case "handler":
        return client.execute(request, Apache4::answer);
      case "target":
        HttpHost target = URIUtils.extractHost(request.getURI());
        return read(client.execute(target, request));
      default:
        return read(client.execute(request, HttpClientContext.create()));
    }
  }

  private HttpUriRequest request(String mode, Order order) throws IOException {
    String key = mode + order.url;
    HttpUriRequest request = order.has("kept") ? kept.get(key) : null;
    if (request == null) {
      RequestConfig config =
          RequestConfig.custom()
              .setConnectTimeout(order.timeoutMillis())
              .setSocketTimeout(order.timeoutMillis())
              .build();
      RequestBuilder builder =
          RequestBuilder.create(order.method).setUri(order.url).setConfig(config);
      order.headers().forEach(builder::addHeader);
      if (order.body() != null) {
        builder.setEntity(new StringEntity(order.body(), ContentType.TEXT_PLAIN));
      }
      request = builder.build();
      // The old clients know of no config.
      request
          .getParams()
          .setIntParameter("http.socket.timeout", order.timeoutMillis())
          .setIntParameter("http.connection.timeout", order.timeoutMillis());
    }
    if (order.has("kept")) {
      kept.put(key, request);
    }
    return request;
  }

  private HttpClient intercepted(Order order) {
    return builder()
        .addInterceptorLast(
            (org.apache.http.HttpRequest request, org.apache.http.protocol.HttpContext context) -> {
              switch (String.valueOf(order.get("intercepted"))) {
                case "throwing":
                  throw new IllegalStateException("of the interceptor");
                case "nested":
                  HttpGet other = new HttpGet(order.url);
                  EntityUtils.consume(clients.get("request").execute(other).getEntity());
                  break;
                default:
                  request.addHeader("traceparent", order.get("signed"));
              }
            })
        .build();
  }

  private static Answer fluent(HttpClient client, Order order) throws IOException {
    Request request;
    switch (order.method) {
      case "GET":
        request = Request.Get(order.url);
        break;
      case "HEAD":
        request = Request.Head(order.url);
        break;
      case "POST":
        request = Request.Post(order.url).bodyString(order.body(), ContentType.TEXT_PLAIN);
        break;
      default:
        request = Request.Delete(order.url);
    }
    order.headers().forEach(request::addHeader);
    request.connectTimeout(order.timeoutMillis()).socketTimeout(order.timeoutMillis());
    return Executor.newInstance(client).execute(request).handleResponse(Apache4::answer);
  }

  private static Answer read(HttpResponse response) throws IOException {
    try {
      return answer(response);
    } finally {
      EntityUtils.consume(response.getEntity());
    }
  }

  private static Answer answer(HttpResponse response) throws IOException {
    String body = response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity());
    return new Answer(response.getStatusLine().getStatusCode(), body);
  }
}
