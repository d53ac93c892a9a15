package clients;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;

/** What Spring sends requests by. */
final class Transport {
  private Transport() {}

  /**
   * @param mode of which there is one, {@code simple}
   */
  static ClientHttpRequestFactory of(String mode, Order order) {
    Credentials.byDefault();
    SimpleClientHttpRequestFactory simple = new SimpleClientHttpRequestFactory();
    simple.setConnectTimeout(order.timeoutMillis());
    simple.setReadTimeout(order.timeoutMillis());
    return simple;
  }
}
