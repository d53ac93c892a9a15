package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.containers.TestKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** A Sentry that does not take what it is sent: the application sees nothing of that. */
class SentryTroubleTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @Test
  void sentry_refusesAndLimits_isAskedNoMoreThanItWantsAndGetsTheNext() throws IOException {
    try (FakeSentry sentry = new FakeSentry();
        AgentJvm app = start(sentry.dsn(), command -> command)) {
      sentry.reply(413, Map.of());
      fail(app);
      assertThat(counts(app, "failed", 1)).isEqualTo(1);
      assertThat(app.err().await(line -> line.contains("status 413"))).isPresent();

      sentry.reply(200, Map.of());
      fail(app);
      assertThat(counts(app, "sent", 1)).isEqualTo(1);
      assertThat(sentry.events()).hasSize(1);
      assertThat(sentry.reports().toString())
          .contains("\"reason\":\"network_error\",\"category\":\"error\",\"quantity\":1");

      sentry.reply(429, Map.of("Retry-After", "3"));
      fail(app);
      assertThat(counts(app, "failed", 2)).isEqualTo(2);
      sentry.reply(200, Map.of());
      long limited = System.nanoTime();
      fail(app);
      assertThat(counts(app, "dropped", 1)).isEqualTo(1);
      assertThat(sentry.targets()).hasSize(3);

      Await.value(System::nanoTime, now -> now - limited > TimeUnit.SECONDS.toNanos(3));
      fail(app);
      assertThat(counts(app, "sent", 2)).isEqualTo(2);
      assertThat(sentry.events()).hasSize(2);
      assertThat(sentry.reports().toString()).contains("\"reason\":\"ratelimit_backoff\"");
      assertThat(sentry.problems()).isEmpty();
      // An outage is told of once, and its end.
      assertThat(app.err().containing("Sentry has not taken an event")).hasSize(2);
      assertThat(app.err().containing("Sentry takes events again")).hasSize(2);
      app.assertUnharmed(line -> line.contains("Sentry"));
    }
  }

  @Test
  void sentry_limitsTransactions_getsEventsAllTheSame() throws IOException {
    try (FakeSentry sentry = new FakeSentry();
        AgentJvm app =
            start(
                sentry.dsn(),
                command -> command.property("vigia.sentry.traces-sample-rate", "1"))) {
      sentry.reply(
          200, Map.of("X-Sentry-Rate-Limits", "600:transaction:key, 600:session;span:org"));
      fail(app);
      Await.value(sentry::targets, targets -> targets.size() >= 2);
      assertThat(sentry.targets()).hasSize(2); // the event, and the transaction before or after
      fail(app);
      assertThat(counts(app, "sent", 2)).isEqualTo(2);
      assertThat(counts(app, "sentry-transactions", "dropped", 1)).isEqualTo(1);
      assertThat(sentry.transactions()).hasSize(1);
      assertThat(sentry.problems()).isEmpty();
      app.assertUnharmed();
    }
  }

  @Test
  void sentry_hangs_applicationAnswersAndEndsAndNothingGrows() throws IOException {
    try (FakeSentry sentry = new FakeSentry()) {
      sentry.hang();
      AgentJvm app = start(sentry.dsn(), command -> command);
      try (app) {
        for (int i = 0; i < 130; i++) {
          fail(app);
        }
        Api api = new Api(app);
        assertThat(Await.value(() -> api.errors().path("total").asInt(), total -> total >= 130))
            .isEqualTo(130);
        // One is on its way, 100 wait; on a slow machine some time out meanwhile.
        assertThat(counts(app, "dropped", 20)).isBetween(20.0, 29.0);
        app.assertUnharmed(line -> line.contains("Sentry"));
      }
      assertThat(app.endedWithin()).isLessThan(TimeUnit.SECONDS.toNanos(4));
    }
  }

  @Test
  void jvm_ends_whatWaitsIsSentBefore() throws IOException {
    try (FakeSentry sentry = new FakeSentry()) {
      AgentJvm app = start(sentry.dsn(), command -> command);
      try (app) {
        app.agent();
        for (int i = 0; i < 20; i++) {
          fail(app);
        }
      }
      assertThat(sentry.events()).hasSize(20);
      assertThat(sentry.problems()).isEmpty();
    }
  }

  @Test
  void sentry_certificateNotTrusted_isOneWarning() throws Exception {
    try (FakeSentry sentry = FakeSentry.tls(strangers());
        AgentJvm app = start(sentry.dsn(), command -> command)) {
      fail(app);
      fail(app);
      assertThat(counts(app, "failed", 2)).isEqualTo(2);
      assertThat(app.err().containing("SSLHandshakeException")).hasSize(1);
      assertThat(sentry.targets()).isEmpty();
      app.assertUnharmed(line -> line.contains("Sentry"));
    }
  }

  @Test
  void sentry_behindProxyOfTheJvm_isReachedThroughIt() throws IOException {
    try (FakeSentry sentry = new FakeSentry();
        AgentJvm app =
            start(
                FakeSentry.dsnBehindProxy(),
                command ->
                    command
                        .property("http.proxyHost", "127.0.0.1")
                        .property("http.proxyPort", String.valueOf(sentry.port())))) {
      fail(app);
      assertThat(counts(app, "sent", 1)).isEqualTo(1);
      assertThat(sentry.targets()).isEqualTo(List.of("http://sentry.invalid/api/42/envelope/"));
      assertThat(sentry.problems()).isEmpty();
      app.assertUnharmed();
    }
  }

  private static void fail(AgentJvm app) {
    assertThat(Http.get(app.application() + "/fail").statusCode()).isEqualTo(500);
  }

  private static double counts(AgentJvm app, String result, double awaited) {
    return counts(app, "sentry", result, awaited);
  }

  private static double counts(AgentJvm app, String channel, String result, double awaited) {
    return Await.value(
        () -> app.metrics().sum("vigia_notifications_total", "channel", channel, "result", result),
        count -> count >= awaited);
  }

  private static AgentJvm start(String dsn, UnaryOperator<JvmCommand> change) {
    JvmCommand command =
        App.JAKARTA
            .command(Jdk.running(), "sentry")
            .agent()
            .property("vigia.sentry.dsn", dsn)
            .property("vigia.sentry.traces-sample-rate", "0");
    AgentJvm app = change.apply(command).start();
    app.application();
    app.agent();
    return app;
  }

  /** TLS by keys that no JVM trusts. */
  private static SSLContext strangers()
      throws GeneralSecurityException, IOException, InterruptedException {
    Path keys = TestKeys.make();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
