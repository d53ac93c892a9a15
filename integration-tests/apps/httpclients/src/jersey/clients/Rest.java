package clients;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import org.glassfish.jersey.client.ClientConfig;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.authentication.HttpAuthenticationFeature;

/** Jersey, on {@code HttpURLConnection}. */
final class Rest {
  private Rest() {}

  static Client client(String mode, Order order) {
    ClientConfig config = new ClientConfig();
    config.property(ClientProperties.CONNECT_TIMEOUT, order.timeoutMillis());
    config.property(ClientProperties.READ_TIMEOUT, order.timeoutMillis());
    config.property(ClientProperties.SUPPRESS_HTTP_COMPLIANCE_VALIDATION, true);
    config.register(
        HttpAuthenticationFeature.universalBuilder()
            .credentials(Credentials.USER, Credentials.PASSWORD)
            .build());
    return ClientBuilder.newClient(config);
  }
}
