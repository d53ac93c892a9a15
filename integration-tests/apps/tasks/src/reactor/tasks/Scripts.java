package tasks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Those of Reactor's schedulers. */
final class Scripts {
  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("parallel", on(Schedulers::parallel));
    all.put("single", on(Schedulers::single));
    all.put("elastic", on(Scripts::elastic));
    all.put(
        "executor",
        new Following(
            () -> new Pools.OnPool(Executors.newFixedThreadPool(3), Scripts::onExecutor)));
    return all;
  }

  private static Script on(Maker maker) {
    return new Following(
        () -> {
          Scheduler scheduler = maker.make();
          // Reactor has futures as constants, which would keep the request that they are made in.
          scheduler.schedule(() -> {}).dispose();
          scheduler.createWorker().schedule(() -> {}).dispose();
          return look -> run(scheduler, look);
        });
  }

  private static int onExecutor(ExecutorService pool, Runnable look) {
    return run(Schedulers.fromExecutorService(pool), look);
  }

  private static int run(Scheduler scheduler, Runnable look) {
    Mono.fromRunnable(look).subscribeOn(scheduler).block();
    Flux.range(0, 5).publishOn(scheduler).doOnNext(value -> look.run()).blockLast();
    Mono.delay(Duration.ofMillis(1), Schedulers.parallel()).doOnNext(value -> look.run()).block();
    Flux.range(0, 4).flatMap(value -> Mono.fromRunnable(look).subscribeOn(scheduler)).blockLast();
    return 11;
  }

  /** Its name has changed. */
  private static Scheduler elastic() throws Exception {
    try {
      return (Scheduler) Schedulers.class.getMethod("boundedElastic").invoke(null);
    } catch (NoSuchMethodException e) {
      return (Scheduler) Schedulers.class.getMethod("elastic").invoke(null);
    }
  }

  /** What makes a scheduler. */
  private interface Maker {
    Scheduler make() throws Exception;
  }
}
