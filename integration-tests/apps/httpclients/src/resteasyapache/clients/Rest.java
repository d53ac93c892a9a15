package clients;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;

/** RESTEasy, on what it takes itself: Apache HttpClient 4. */
final class Rest {
  private Rest() {}

  static Client client(String mode, Order order) {
    return ClientBuilder.newBuilder()
        .connectTimeout(order.timeoutMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(order.timeoutMillis(), TimeUnit.MILLISECONDS)
        .build();
  }
}
