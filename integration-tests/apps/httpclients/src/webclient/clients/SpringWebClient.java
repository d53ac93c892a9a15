package clients;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Spring's {@code WebClient} on Reactor Netty; the modes are ways to come to the response. */
public final class SpringWebClient implements Client {
  private final HttpClient client = HttpClient.create().followRedirect(true);

  @Override
  public Answer send(String mode, Order order) throws Exception {
    Mono<Answer> answer = Statuses.of(sent(order));
    if (order.has("unread")) {
      return Answer.NONE;
    }
    if (order.has("again")) {
      answer = answer.retry(1);
    }
    if (order.has("cancel")) {
      return ReactorNetty.cancelled(order, answer);
    }
    return mode.equals("block")
        ? answer.block()
        : answer.toFuture().get(order.timeoutMillis() * 2L, TimeUnit.MILLISECONDS);
  }

  private WebClient.RequestHeadersSpec<?> sent(Order order) {
    HttpClient timed = client.responseTimeout(Duration.ofMillis(order.timeoutMillis()));
    WebClient.Builder builder =
        WebClient.builder().clientConnector(new ReactorClientHttpConnector(timed));
    if (order.has("signed")) {
      builder.filter(
          (request, next) ->
              next.exchange(
                  ClientRequest.from(request)
                      .header("traceparent", order.get("signed"))
                      .build()));
    }
    WebClient.RequestBodyUriSpec request = builder.build().method(HttpMethod.valueOf(order.method));
    if (order.has("template")) {
      request.uri(order.template(), order.variable());
    } else {
      request.uri(java.net.URI.create(order.url));
    }
    order.headers().forEach((name, value) -> request.header(name, value));
    if (order.body() != null) {
      return request.bodyValue(order.body());
    }
    return request;
  }
}
