package scenarios;

import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Trouble by its name. */
@RestController
@RequestMapping("/trouble")
class TroubleController {
  @GetMapping("/{kind}")
  Mono<String> happen(@PathVariable("kind") String kind) {
    Trouble.happen(kind);
    return Mono.just("done");
  }

  @GetMapping("/async")
  Mono<String> later() {
    return Mono.delay(Duration.ofMillis(20))
        .doOnNext(tick -> Trouble.before())
        .then(Mono.error(() -> new IllegalStateException("async")));
  }
}
