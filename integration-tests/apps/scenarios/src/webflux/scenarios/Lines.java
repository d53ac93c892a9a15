package scenarios;

import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Controllers that log: {@code line <tag> <where>}, on all the threads that Reactor may choose. */
@RestController
@RequestMapping("/lines/{tag}")
class Lines {
  private static final Logger LOG = LoggerFactory.getLogger("scenarios.lines");

  @GetMapping("/here")
  Mono<String> here(@PathVariable("tag") String tag) {
    log(tag, "assembly");
    return Mono.fromCallable(() -> log(tag, "subscribe"));
  }

  @GetMapping("/schedulers")
  Mono<String> schedulers(@PathVariable("tag") String tag) {
    return Mono.fromCallable(() -> log(tag, "subscribe-on"))
        .subscribeOn(Schedulers.boundedElastic())
        .publishOn(Schedulers.parallel())
        .map(text -> log(tag, "publish-on"))
        .delayElement(Duration.ofMillis(10))
        .map(text -> log(tag, "delay"))
        .publishOn(Schedulers.single())
        .map(text -> log(tag, "single"));
  }

  @GetMapping("/stream")
  Flux<String> stream(@PathVariable("tag") String tag) {
    return Flux.interval(Duration.ofMillis(5))
        .take(5)
        .onBackpressureBuffer()
        .map(i -> log(tag, "interval"))
        .publishOn(Schedulers.boundedElastic(), 1)
        .map(text -> log(tag, "published"));
  }

  @PostMapping("/body")
  Mono<String> body(@PathVariable("tag") String tag, @RequestBody Mono<String> body) {
    return body.map(text -> log(tag, "body"));
  }

  @PostMapping("/body/later")
  Mono<String> bodyLater(@PathVariable("tag") String tag, ServerWebExchange exchange) {
    return Mono.delay(Duration.ofMillis(20))
        .thenMany(exchange.getRequest().getBody())
        .map(buffer -> log(tag, "body-later"))
        .last("none");
  }

  @GetMapping("/filtered")
  Mono<String> filtered(@PathVariable("tag") String tag) {
    return Mono.delay(Duration.ofMillis(10)).map(i -> log(tag, "filtered"));
  }

  @GetMapping("/generated")
  Flux<String> generated(@PathVariable("tag") String tag) {
    char[] filler = new char[64 * 1024];
    Arrays.fill(filler, 'x');
    return Flux.range(0, 300).map(i -> i % 50 == 0 ? log(tag, "generated") : new String(filler));
  }

  @GetMapping("/gone")
  Mono<String> gone(@PathVariable("tag") String tag) {
    return Mono.<String>never().doOnCancel(() -> log(tag, "cancel"));
  }

  @GetMapping("/client")
  Mono<String> client(@PathVariable("tag") String tag, ServerWebExchange exchange) {
    int port = exchange.getRequest().getLocalAddress().getPort();
    return WebClient.create("http://127.0.0.1:" + port)
        .get()
        .uri("/app/pages/slow")
        .retrieve()
        .bodyToMono(String.class)
        .map(text -> log(tag, "reply"));
  }

  @GetMapping("/timer")
  Mono<String> timer(@PathVariable("tag") String tag) {
    Flux.interval(Duration.ofMillis(20)).take(100).subscribe(i -> log(tag, "tick " + i));
    return Mono.just("begun");
  }

  static String log(String tag, String where) {
    LOG.info("line {} {}", tag, where);
    return where;
  }
}
