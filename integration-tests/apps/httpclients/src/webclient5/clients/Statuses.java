package clients;

import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Before 5.3, a response of whatever status is had by {@code exchange}. */
final class Statuses {
  private Statuses() {}

  static Mono<Answer> of(WebClient.RequestHeadersSpec<?> request) {
    return request
        .exchange()
        .flatMap(
            response ->
                response
                    .bodyToMono(String.class)
                    .defaultIfEmpty("")
                    .map(text -> new Answer(response.rawStatusCode(), text)));
  }
}
