package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Ends;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** All scenarios in one JVM, one after the other, and what became of each. */
final class Play implements Runnable {
  private static final String IN_THE_END = "in the end";
  private static final String LOGGED = "in the access log";

  /** What frameworks throw for a path that is none. */
  private static final Set<String> NOT_FOUND =
      Set.of("None", "NotFoundException", "NoResourceFoundException", "ResponseStatusException");

  private final Run run;
  private final List<Scenario> scenarios;
  private final Ends<Scenario> ends;
  private final Ends<String> end = new Ends<>(List.of(IN_THE_END, LOGGED));
  private int counted;

  /** How long the answer to {@link #askWithDetails} was. */
  private int asked;

  Play(Run run, List<Scenario> scenarios) {
    this.run = run;
    this.scenarios = scenarios;
    ends = new Ends<>(scenarios);
  }

  @Override
  public void run() {
    try {
      AccessLines log = playAll();
      end.record(LOGGED, () -> assertLogged(log));
    } catch (Exception | AssertionError e) {
      Throwable failure = new IllegalStateException(run + " did not start, or did not end", e);
      ends.fail(failure);
      end.fail(failure);
    }
  }

  private AccessLines playAll() {
    try (AgentJvm jvm = Launch.of(run)) {
      int port = URI.create(jvm.application()).getPort();
      askWithDetails(new Visit(jvm, port));
      for (Scenario scenario : scenarios) {
        ends.record(scenario, () -> play(scenario, new Visit(jvm, port)));
      }
      end.record(IN_THE_END, () -> assertUnharmed(jvm));
      return new AccessLines(jvm);
    }
  }

  /** Returns when {@code scenario} is played; throws what it has thrown. */
  void await(Scenario scenario) throws InterruptedException {
    ends.await(scenario, scenario.title() + ", in " + run);
  }

  /** The same of what is looked at when all scenarios are. */
  void awaitEnd() throws InterruptedException {
    end.await(IN_THE_END, IN_THE_END + ", in " + run);
  }

  /** The same of the access log, once the JVM has ended. */
  void awaitLog() throws InterruptedException {
    end.await(LOGGED, LOGGED + ", of " + run);
  }

  /** A request that has all that an access log asks for, and an answer with a body. */
  private void askWithDetails(Visit visit) {
    Reply reply =
        visit.get(
            "/app/nowhere?page=2&token=hunter2",
            "User-Agent: details/1",
            "Referer: http://localhost/?sig=hunter2");
    asked = reply.body().length();
    String status = String.valueOf(reply.status());
    visit.countThose(1, NOT_FOUND, "method", "GET", "status", status);
    counted += visit.counted();
  }

  private void assertLogged(AccessLines log) {
    log.assertEachRequestIsALine();
    // Reactor Netty does not count.
    log.assertDetails(asked, !run.container().namespace().equals("reactive"));
  }

  private void play(Scenario scenario, Visit visit) throws Exception {
    scenario.script().play(visit);
    visit.assertCounted();
    counted += visit.counted();
  }

  private void assertUnharmed(AgentJvm jvm) {
    // Those of the JVM: of native access and the like, an empty line behind some.
    jvm.assertUnharmed(line -> line.startsWith("WARNING: ") || line.isEmpty());
    assertThat(jvm.metrics().sum("http_server_active_requests")).as("active requests").isZero();
    if (!ends.anyFailed()) {
      assertThat(jvm.metrics().sum("http_server_requests_seconds_count")).isEqualTo(counted);
    }
  }
}
