package clients;

import java.net.Authenticator;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/** What Spring 6.1 sends requests by. */
final class Transport {
  private static final HttpClient JDK = jdk();

  private Transport() {}

  /**
   * @param mode ends in {@code simple} or {@code jdk}
   */
  static ClientHttpRequestFactory of(String mode, Order order) {
    Credentials.byDefault();
    if (mode.endsWith("jdk")) {
      JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(JDK);
      factory.setReadTimeout(Duration.ofMillis(order.timeoutMillis()));
      return factory;
    }
    SimpleClientHttpRequestFactory simple = new SimpleClientHttpRequestFactory();
    simple.setConnectTimeout(order.timeoutMillis());
    simple.setReadTimeout(order.timeoutMillis());
    return simple;
  }

  private static HttpClient jdk() {
    Credentials.byDefault();
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NORMAL)
        .authenticator(Authenticator.getDefault())
        .build();
  }
}
