package io.vigia.it.httpclients;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.FakeSentry;
import io.vigia.it.containers.TestKeys;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What callees are told by the clients themselves, one release of each, where there is a DSN. */
class SentryHeadersTest {
  private static final List<String> FAMILIES =
      List.of(
          "HttpURLConnection",
          "java.net.http",
          "Apache HttpClient 4",
          "Apache HttpAsyncClient 4",
          "Apache HttpClient 5",
          "Apache HttpClient 5, asynchronous",
          "OkHttp 3",
          "OkHttp 5",
          "Reactor Netty");

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String OWN_TRACE = "1".repeat(32) + "-" + "2".repeat(16) + "-0";
  private static final String MEMBERS =
      "sentry-trace_id="
          + TRACE
          + ",sentry-public_key=0123456789abcdef0123456789abcdef,sentry-environment=production";

  private static Path keys;

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = TestKeys.make();
  }

  static List<ClientRow> rows() {
    Map<String, ClientRow> newest = new LinkedHashMap<>();
    for (ClientRow row : ClientRow.all()) {
      if (FAMILIES.contains(row.family())) {
        newest.put(row.family(), row);
      }
    }
    return List.copyOf(newest.values());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void sent_whereThereIsADsn_tellsSentrysHeadersBesideTheApplications(ClientRow row)
      throws Exception {
    try (FakeSentry sentry = new FakeSentry();
        TestServer server = new TestServer(keys);
        ClientsJvm jvm =
            ClientsJvm.start(
                row, keys, command -> command.agent().property("vigia.sentry.dsn", sentry.dsn()))) {
      String mode = row.modes().get(0);
      Received plain = play(server, jvm, mode, "", "01");
      assertThat(plain.header("sentry-trace")).containsExactly(sentryTrace(plain, "1"));
      assertThat(plain.header("baggage")).containsExactly(MEMBERS + ",sentry-sampled=true");

      Received unsampled = play(server, jvm, mode, "", "00");
      assertThat(unsampled.header("sentry-trace")).containsExactly(sentryTrace(unsampled, "0"));
      assertThat(unsampled.header("baggage")).containsExactly(MEMBERS + ",sentry-sampled=false");

      Received merged = play(server, jvm, mode, " header=baggage:own=1", "01");
      boolean isAlone = row.family().equals("java.net.http");
      assertThat(merged.header("baggage"))
          .containsExactly(isAlone ? "own=1" : "own=1," + MEMBERS + ",sentry-sampled=true");
      assertThat(merged.header("sentry-trace")).containsExactly(sentryTrace(merged, "1"));

      Received own = play(server, jvm, mode, " header=sentry-trace:" + OWN_TRACE, "01");
      assertThat(own.header("sentry-trace")).containsExactly(OWN_TRACE);
      jvm.assertUnharmed();
      assertThat(sentry.problems()).isEmpty();
    }
  }

  private static Received play(
      TestServer server, ClientsJvm jvm, String mode, String options, String flags) {
    server.begin();
    String order = server.address("GET $server/ok" + options);
    String caller = "00-" + TRACE + "-b7ad6b7169203331-" + flags;
    assertThat(jvm.playWithin(mode, order, caller)).startsWith("200");
    List<Received> received = server.received(1);
    assertThat(received).hasSize(1);
    return received.get(0);
  }

  private static String sentryTrace(Received received, String flag) {
    String traceparent = received.header("traceparent").get(0);
    return traceparent.substring(3, 52) + "-" + flag;
  }
}
