package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications that bring the SDK of Sentry's themselves. */
class OwnSentryTest {
  private static final Duration A_WHILE = Duration.ofMillis(600);

  /** What the application's own SDK has sent, whatever it was. */
  private final AtomicInteger own = new AtomicInteger();

  private FakeSentry sentry;
  private HttpServer theirs;

  @BeforeEach
  void start() throws IOException {
    sentry = new FakeSentry();
    theirs = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    theirs.createContext("/", this::count);
    theirs.start();
  }

  @AfterEach
  void stop() {
    theirs.stop(0);
    sentry.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.7.30", "6.34.0", "7.22.5", "8.62.0"})
  void sdk_setUpByTheApplication_isLeftTheErrorsFromThenOn(String release) {
    String dsn = "http://key@127.0.0.1:" + theirs.getAddress().getPort() + "/1";
    try (AgentJvm jvm = start(release, dsn)) {
      Http.get(jvm.application() + "/fail");
      assertThat(awaitEvents(1)).isEqualTo(1);
      Http.get(jvm.application() + "/setup");
      assertThat(jvm.err().await(line -> line.contains("Vigia leaves that to it"))).isPresent();

      Http.get(jvm.application() + "/fail");
      Http.get(jvm.application() + "/setup");
      Http.get(jvm.application() + "/fail");

      assertThat(Await.value(own::get, count -> count >= 2)).isGreaterThanOrEqualTo(2);
      Api api = new Api(jvm);
      assertThat(Await.value(() -> api.errors().path("total").asInt(), total -> total >= 3))
          .isEqualTo(3);
      Await.value(A_WHILE, () -> sentry.events().size(), size -> size > 1);
      assertThat(sentry.events()).hasSize(1);
      assertThat(jvm.err().containing("Vigia leaves that to it")).hasSize(1);
      assertThat(sentry.problems()).isEmpty();
      assertThat(jvm.metrics().series("vigia_advice_failures_total").values())
          .allMatch(count -> count == 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.7.30", "8.62.0"})
  void sdk_setUpWithoutDsn_isNotLeftAnything(String release) {
    try (AgentJvm jvm = start(release, "")) {
      Http.get(jvm.application() + "/setup");
      Http.get(jvm.application() + "/fail");
      assertThat(awaitEvents(1)).isEqualTo(1);
      assertThat(jvm.err().containing("Vigia leaves that to it")).isEmpty();
    }
  }

  private int awaitEvents(int count) {
    return Await.value(() -> sentry.events().size(), size -> size >= count);
  }

  private AgentJvm start(String release, String dsn) {
    Path all = Build.apps().resolve("ownsentry/src");
    List<Path> classPath =
        new ArrayList<>(Artifacts.resolve(List.of("io.sentry:sentry:" + release)));
    Sources sources = new Sources().add(all.resolve("common"), text -> text);
    sources.add(all.resolve(release.startsWith("1.") ? "old" : "current"), text -> text);
    classPath.add(0, sources.compile("ownsentry-" + release, classPath, 8));
    return JvmCommand.on(Jdk.running())
        .agent()
        .property("vigia.sentry.dsn", sentry.dsn())
        .main(classPath, "own.Main", dsn)
        .start();
  }

  private void count(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    own.incrementAndGet();
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }
}
