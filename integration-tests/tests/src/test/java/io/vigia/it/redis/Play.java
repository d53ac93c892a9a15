package io.vigia.it.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Ends;
import io.vigia.it.Http;
import io.vigia.it.JvmCommand;
import io.vigia.it.Scrape;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All scenarios in one JVM, one after the other, and what became of each. */
final class Play implements Runnable {
  private static final AtomicInteger tags = new AtomicInteger();

  /** A JVM for each: no more names of commands than an application may have. */
  private static final List<String> PARTS = List.of("single", "batch");

  private final Run run;
  private Scenario hanging;
  private final List<Scenario> scenarios;
  private final Ends<Scenario> ends;
  private final Ends<String> end = new Ends<>(PARTS);
  private final Map<Scenario, Account> accounts = new ConcurrentHashMap<>();

  Play(Run run, List<Scenario> scenarios) {
    this.run = run;
    this.scenarios = scenarios;
    ends = new Ends<>(scenarios);
  }

  @Override
  public void run() {
    try (RedisProcess server = RedisProcess.start();
        RedisProxy proxy = RedisProxy.before(server);
        RedisProxy translated = RedisProxy.translating(server)) {
      for (String part : PARTS) {
        List<Scenario> its = scenarios.stream().filter(one -> one.mode().is(part)).toList();
        if (!its.isEmpty()) {
          play(part, its, server, servers(server, proxy, translated));
        }
      }
    } catch (Exception | Error e) {
      Throwable failure = new IllegalStateException(run + " did not start, or did not end", e);
      ends.fail(failure);
      end.fail(failure);
    }
  }

  private void play(
      String part, List<Scenario> its, RedisProcess server, Map<String, String> servers) {
    hanging = null;
    try (AgentJvm jvm = Launch.of(run, servers, JvmCommand::agent)) {
      String application = jvm.application();
      for (Scenario scenario : its) {
        ends.record(scenario, () -> playIfAnswering(scenario, jvm, application, server));
      }
      // Those of the JVM: of native access and the like, an empty line behind some.
      end.record(
          part, () -> jvm.assertUnharmed(line -> line.startsWith("WARNING: ") || line.isEmpty()));
    }
  }

  /** A client that hangs once does so for ever. */
  private void playIfAnswering(
      Scenario scenario, AgentJvm jvm, String application, RedisProcess server) {
    if (hanging != null) {
      throw new AssertionError("not played after " + hanging + " has hung");
    }
    try {
      play(scenario, jvm, application, server);
    } catch (UncheckedIOException e) {
      hanging = scenario;
      throw new UncheckedIOException(jvm.threads(run.jdk()), e.getCause());
    }
  }

  private Map<String, String> servers(
      RedisProcess server, RedisProxy proxy, RedisProxy translated) {
    Map<String, String> servers = new HashMap<>();
    servers.put("tag", "it" + tags.incrementAndGet());
    servers.put("server", server.address());
    servers.put("proxy", proxy.address());
    servers.put("translated", translated.address());
    servers.put("secured", RedisServers.secured());
    if (run.row().uses("cluster")) {
      servers.put("cluster", RedisServers.cluster());
    }
    if (run.row().uses("sentinel")) {
      servers.put("sentinels", RedisServers.sentinels());
      servers.put("master", RedisServers.master());
    }
    return servers;
  }

  /** Returns when {@code scenario} is played; throws what it has thrown. */
  void await(Scenario scenario) throws InterruptedException {
    ends.await(scenario, scenario + ", with " + run);
  }

  /** What the application said of a scenario that is played and has passed. */
  Account account(Scenario scenario) {
    return accounts.get(scenario);
  }

  /** The same of what is looked at when all scenarios are. */
  void awaitEnd() throws InterruptedException {
    for (String part : PARTS) {
      if (scenarios.stream().anyMatch(one -> one.mode().is(part))) {
        end.await(part, "in the end of " + part + ", with " + run);
      }
    }
  }

  /** Plays it, and asserts that what it has run is counted, and nothing else. */
  private void play(Scenario scenario, AgentJvm jvm, String application, RedisProcess server) {
    Scrape before = RedisCounts.metrics(jvm);
    KeySpace told = KeySpace.of(server);
    Mode mode = scenario.mode();
    HttpResponse<byte[]> answer =
        Http.get(application + "/" + scenario.script() + "?mode=" + mode.name());
    KeySpace then = KeySpace.of(server);
    String ran = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.statusCode()).as(ran).isEqualTo(200);
    Account account = new Account(ran);
    accounts.put(scenario, account);
    RedisCounts counts = new RedisCounts(String.valueOf(account.number("namespace")));
    account.lines().forEach(counts::add);
    assertThat(account.lacking())
        .as("what the client lacks, and its line does not say")
        .allMatch(what -> run.row().lacks(what, mode));
    counts.assertSince(before, jvm);
    if (scenario.told() && !run.row().lacks("told", mode)) {
      assertThat(then.since(told)).as("what the server counts").isEqualTo(account.keySpace());
    }
    if (account.number("delayed") > 0) {
      String operation = mode.batch().isEmpty() ? "GET" : mode.batch();
      account.assertDuration(
          RedisCounts.seconds(RedisCounts.metrics(jvm), operation)
              - RedisCounts.seconds(before, operation));
    }
  }
}
