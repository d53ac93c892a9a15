package scenarios;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Controllers whose answers end in every way there is. */
@RestController
@RequestMapping("/pages")
class Pages {
  private static final Duration MOMENT = Duration.ofMillis(20);

  @GetMapping("/{id}")
  Mono<String> page(@PathVariable("id") String id) {
    return Mono.just("page " + id);
  }

  @PostMapping("/echo")
  Mono<String> echo(@RequestBody Mono<String> body) {
    return body.map(text -> "echo " + text);
  }

  @GetMapping("/fail")
  String fail() {
    throw new IllegalStateException("asked for");
  }

  @GetMapping("/fail/later")
  Mono<String> failLater() {
    return Mono.delay(MOMENT).then(Mono.error(new IllegalStateException("asked for")));
  }

  @GetMapping(path = "/fail/committed", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<String> failCommitted() {
    return Flux.concat(
        Flux.just("begun"),
        Mono.delay(MOMENT).then(Mono.error(new IllegalStateException("asked for"))));
  }

  @GetMapping("/status/{code}")
  Mono<String> status(@PathVariable("code") int code) {
    return Mono.error(new ResponseStatusException(HttpStatus.valueOf(code)));
  }

  @GetMapping("/moved")
  Mono<Void> moved(ServerHttpResponse response) {
    response.setStatusCode(HttpStatus.FOUND);
    response.getHeaders().set("Location", "/app/pages/1");
    return response.setComplete();
  }

  @GetMapping("/empty")
  Mono<Void> empty(ServerHttpResponse response) {
    response.setStatusCode(HttpStatus.NO_CONTENT);
    return Mono.empty();
  }

  @GetMapping("/cached")
  Mono<String> cached(ServerWebExchange exchange) {
    return exchange.checkNotModified("\"7\"") ? Mono.empty() : Mono.just("fresh");
  }

  @GetMapping("/slow")
  Mono<String> slow() {
    return Mono.delay(Duration.ofMillis(300)).thenReturn("slow");
  }

  @GetMapping("/timeout")
  Mono<String> timeout() {
    return Mono.<String>never().timeout(MOMENT);
  }

  @GetMapping("/never")
  Mono<String> never() {
    return Mono.never();
  }

  @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<Long> events() {
    return Flux.interval(MOMENT).take(3).onBackpressureBuffer();
  }

  @GetMapping(path = "/endless", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<Long> endless() {
    return Flux.interval(Duration.ofMillis(10)).onBackpressureDrop();
  }
}
