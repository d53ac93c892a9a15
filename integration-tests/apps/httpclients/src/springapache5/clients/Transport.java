package clients;

import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** What Spring since 6 sends requests by: Apache HttpClient 5. */
final class Transport {
  private static final HttpClient APACHE = apache();

  private Transport() {}

  /**
   * @param mode of which there is one, {@code apache}
   */
  static ClientHttpRequestFactory of(String mode, Order order) {
    return new HttpComponentsClientHttpRequestFactory(APACHE);
  }

  private static HttpClient apache() {
    BasicCredentialsProvider credentials = new BasicCredentialsProvider();
    credentials.setCredentials(
        new AuthScope(null, -1),
        new UsernamePasswordCredentials(Credentials.USER, Credentials.PASSWORD.toCharArray()));
    return HttpClients.custom().setDefaultCredentialsProvider(credentials).build();
  }
}
