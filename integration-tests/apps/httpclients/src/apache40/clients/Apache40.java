package clients;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.HttpHost;
import org.apache.http.HttpResponse;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.methods.HttpDelete;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpHead;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpRequestBase;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.tsccm.ThreadSafeClientConnManager;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.util.EntityUtils;

/** Apache HttpClient before 4.3; the modes are ways to call it. */
public final class Apache40 implements Client {
  private final DefaultHttpClient client;
  private final Map<String, HttpRequestBase> kept = new ConcurrentHashMap<>();

  public Apache40() {
    SchemeRegistry schemes = new SchemeRegistry();
    schemes.register(new Scheme("http", PlainSocketFactory.getSocketFactory(), 80));
    schemes.register(new Scheme("https", SSLSocketFactory.getSocketFactory(), 443));
    BasicHttpParams params = new BasicHttpParams();
    client = new DefaultHttpClient(new ThreadSafeClientConnManager(params, schemes), params);
    client
        .getCredentialsProvider()
        .setCredentials(AuthScope.ANY, new UsernamePasswordCredentials(Credentials.USER, Credentials.PASSWORD));
  }

  @Override
  public Answer send(String mode, Order order) throws Exception {
    HttpRequestBase request = request(mode, order);
    if (order.has("cancel")) {
      Cancelling.soon(order, request::abort);
    }
    switch (mode) {
      case "handler":
        return client.execute(request, Apache40::answer);
      case "target":
        URI uri = request.getURI();
        return answer(client.execute(new HttpHost(uri.getHost(), uri.getPort(), uri.getScheme()), request));
      default:
        return answer(client.execute(request));
    }
  }

  private HttpRequestBase request(String mode, Order order) throws IOException {
    String key = mode + order.url;
    HttpRequestBase request = order.has("kept") ? kept.get(key) : null;
    if (request == null) {
      request = request(order);
      order.headers().forEach(request::addHeader);
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

  private static HttpRequestBase request(Order order) throws IOException {
    switch (order.method) {
      case "GET":
        return new HttpGet(order.url);
      case "HEAD":
        return new HttpHead(order.url);
      case "POST":
        HttpPost post = new HttpPost(order.url);
        post.setEntity(new StringEntity(order.body()));
        return post;
      default:
        return new HttpDelete(order.url);
    }
  }

  private static Answer answer(HttpResponse response) throws IOException {
    String body = response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity());
    return new Answer(response.getStatusLine().getStatusCode(), body);
  }
}
