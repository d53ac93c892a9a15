package clients;

import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestClient;

/** {@code RestClient}, on the clients of the class {@code Transport}. */
public final class SpringRestClient implements Client {
  @Override
  public Answer send(String mode, Order order) throws Exception {
    RestClient.RequestBodyUriSpec start =
        RestClient.builder()
            .requestFactory(Transport.of(mode, order))
            .build()
            .method(HttpMethod.valueOf(order.method));
    RestClient.RequestBodySpec request =
        order.has("template")
            ? start.uri(order.template(), order.variable())
            : start.uri(URI.create(order.url));
    order.headers().forEach(request::header);
    if (order.body() != null) {
      request.body(order.body());
    }
    if (mode.startsWith("exchange")) {
      return request.exchange(
          (sent, response) ->
              new Answer(response.getStatusCode().value(), Answer.text(response.getBody())));
    }
    try {
      ResponseEntity<String> response = request.retrieve().toEntity(String.class);
      return new Answer(response.getStatusCode().value(), response.getBody());
    } catch (HttpStatusCodeException e) {
      return new Answer(e.getStatusCode().value(), e.getResponseBodyAsString());
    }
  }
}
