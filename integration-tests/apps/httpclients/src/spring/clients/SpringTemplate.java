package clients;

import java.net.URI;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestTemplate;

/** {@code RestTemplate}; the modes are the clients below it, of the class {@code Transport}. */
public final class SpringTemplate implements Client {
  @Override
  public Answer send(String mode, Order order) throws Exception {
    RestTemplate rest = new RestTemplate(Transport.of(mode, order));
    HttpHeaders headers = new HttpHeaders();
    order.headers().forEach(headers::set);
    HttpEntity<String> entity = new HttpEntity<>(order.body(), headers);
    HttpMethod method = HttpMethod.valueOf(order.method);
    try {
      ResponseEntity<String> response =
          order.has("template")
              ? rest.exchange(order.template(), method, entity, String.class, order.variable())
              : rest.exchange(URI.create(order.url), method, entity, String.class);
      return new Answer(response.getStatusCode().value(), response.getBody());
    } catch (HttpStatusCodeException e) {
      return new Answer(e.getStatusCode().value(), e.getResponseBodyAsString());
    }
  }
}
