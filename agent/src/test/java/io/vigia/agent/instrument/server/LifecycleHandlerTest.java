package io.vigia.agent.instrument.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.Observed;
import io.vigia.agent.telemetry.Scrape;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.tomcat.util.net.NioEndpoint;
import org.junit.jupiter.api.Test;

class LifecycleHandlerTest {
  private final Observed observed = new Observed();
  private final Scrape scrape =
      new Scrape(new Meters(), new Dependencies(), observed, "shop", "1.2.3");
  private final LifecycleHandler handler = new LifecycleHandler(observed);

  @Test
  void started_aManagerOfTomcat_showsItsSessionsUntilItIsStopped() throws Exception {
    StandardManager root = manager("");
    StandardManager shop = manager("/shop");
    shop.createSession("1");
    shop.createSession("2").expire();
    handler.started(root);
    handler.started(shop);
    assertThat(text("vigia_active_sessions", "tomcat_sessions_created_sessions"))
        .isEqualTo(
            """
            # HELP tomcat_sessions_created_sessions_total Sessions created.
            # TYPE tomcat_sessions_created_sessions_total counter
            tomcat_sessions_created_sessions_total{application="shop",context="/"} 0.0
            tomcat_sessions_created_sessions_total{application="shop",context="/shop"} 2.0
            # HELP vigia_active_sessions HTTP sessions that the server holds.
            # TYPE vigia_active_sessions gauge
            vigia_active_sessions{application="shop",context="/"} 0.0
            vigia_active_sessions{application="shop",context="/shop"} 1.0
            """);

    handler.stopped(shop);
    assertThat(text("vigia_active_sessions"))
        .endsWith("vigia_active_sessions{application=\"shop\",context=\"/\"} 0.0\n")
        .doesNotContain("/shop");
    Reference.reachabilityFence(root);
  }

  @Test
  void started_anEndpointWithoutAThreadPool_leavesOutWhatItDoesNotKnow() throws Exception {
    NioEndpoint endpoint = new NioEndpoint();
    endpoint.setName("http-nio-8080");
    endpoint.setMaxConnections(17);
    endpoint.setExecutor(Runnable::run);
    handler.started(endpoint);
    assertThat(text("tomcat_threads_busy_threads", "tomcat_threads_config_max_threads")).isEmpty();
    assertThat(text("tomcat_connections_config_max_connections"))
        .endsWith("{application=\"shop\",name=\"http-nio-8080\"} 17.0\n");
    Reference.reachabilityFence(endpoint);
  }

  @Test
  void started_anythingElse_isNotRead() throws Exception {
    handler.started(new Object());
    handler.stopped(new Object());
    assertThat(ServerInstrumentation.readerOf(Object.class)).isNull();
    assertThat(text("vigia_active_sessions")).isEmpty();
  }

  private static StandardManager manager(String path) {
    StandardContext context = new StandardContext();
    context.setPath(path);
    StandardManager manager = new StandardManager();
    manager.setContext(context);
    return manager;
  }

  private String text(String... names) throws Exception {
    return new String(scrape.text(List.of(names)::contains), StandardCharsets.UTF_8);
  }
}
