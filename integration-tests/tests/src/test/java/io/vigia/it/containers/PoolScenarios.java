package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** {@code tomcat_threads_*} and {@code jetty_threads_*}: the pool that serves requests. */
final class PoolScenarios {
  private static final int AT_ONCE = 4;

  /** What both servers have where nobody sets it. */
  private static final int MOST_THREADS = 200;

  private PoolScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Thread pools");
    return List.of(
        topic.scenario("Threads that there may be", PoolScenarios::most, Capability.THREAD_POOL),
        topic.scenario(
            "Threads held by requests under way", PoolScenarios::busy, Capability.THREAD_POOL));
  }

  private static void most(Visit visit) {
    String metric = either(visit, "tomcat_threads_config_max_threads", "jetty_threads_config_max");
    assertThat(visit.value(metric)).isEqualTo(MOST_THREADS);
  }

  private static void busy(Visit visit) {
    String metric = either(visit, "tomcat_threads_busy_threads", "jetty_threads_busy");
    double before = visit.value(metric);
    String head = RawHttp.request("POST", "/app/echo", "Content-Length: 10", "Connection: close");
    List<RawHttp> connections = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      connections.add(visit.connect().send(head + "first"));
    }
    visit.awaitActive(AT_ONCE);
    assertThat(visit.awaitValue(metric, before + AT_ONCE)).isEqualTo(before + AT_ONCE);

    for (RawHttp connection : connections) {
      assertThat(connection.send("other").read().status()).isEqualTo(200);
      connection.close();
    }
    visit.count(AT_ONCE, "POST", "/app/echo", 200);
    assertThat(visit.awaitValue(metric, before)).isEqualTo(before);
  }

  private static String either(Visit visit, String tomcat, String jetty) {
    return visit.value(jetty) > 0 ? jetty : tomcat;
  }
}
