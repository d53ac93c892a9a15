package clients;

import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Since 5.3, a response of whatever status is had by {@code exchangeToMono}. */
final class Statuses {
  private Statuses() {}

  static Mono<Answer> of(WebClient.RequestHeadersSpec<?> request) {
    return request.exchangeToMono(
        response ->
            response
                .toEntity(String.class)
                .map(
                    entity ->
                        new Answer(
                            status(entity.getStatusCode()),
                            entity.getBody() == null ? "" : entity.getBody())));
  }

  /** An enum in Spring 5, and an interface since 6. */
  private static int status(Object status) {
    return Integer.parseInt(status.toString().split(" ")[0]);
  }
}
