package clients;

import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.HttpClient;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.client.HttpClients;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** What Spring before 6 sends requests by: Apache HttpClient 4. */
final class Transport {
  private static final HttpClient APACHE = apache();

  private Transport() {}

  /**
   * @param mode of which there is one, {@code apache}
   */
  static ClientHttpRequestFactory of(String mode, Order order) {
    HttpComponentsClientHttpRequestFactory factory =
        new HttpComponentsClientHttpRequestFactory(APACHE);
    factory.setConnectTimeout(order.timeoutMillis());
    factory.setReadTimeout(order.timeoutMillis());
    return factory;
  }

  private static HttpClient apache() {
    BasicCredentialsProvider credentials = new BasicCredentialsProvider();
    credentials.setCredentials(
        AuthScope.ANY, new UsernamePasswordCredentials(Credentials.USER, Credentials.PASSWORD));
    return HttpClients.custom().setDefaultCredentialsProvider(credentials).build();
  }
}
