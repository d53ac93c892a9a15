package clients;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.client.jaxrs.ResteasyClientBuilder;
import org.jboss.resteasy.client.jaxrs.engines.URLConnectionEngine;

/** RESTEasy, on {@code HttpURLConnection}. */
final class Rest {
  private Rest() {}

  static Client client(String mode, Order order) {
    Credentials.byDefault();
    URLConnectionEngine engine = new URLConnectionEngine();
    engine.setConnectTimeout(order.timeoutMillis());
    engine.setReadTimeout(order.timeoutMillis());
    engine.setFollowRedirects(true);
    return ((ResteasyClientBuilder) ClientBuilder.newBuilder())
        .connectTimeout(order.timeoutMillis(), TimeUnit.MILLISECONDS)
        .httpEngine(engine)
        .build();
  }
}
