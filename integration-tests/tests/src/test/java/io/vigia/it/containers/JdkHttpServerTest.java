package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Await;
import io.vigia.it.Build;
import io.vigia.it.Jdk;
import io.vigia.it.JvmCommand;
import io.vigia.it.Scrape;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The JDK's own HTTP server, on every JDK: what a client gets is what is counted, once. */
@ParameterizedClass
@MethodSource("servers")
class JdkHttpServerTest {
  private static final String ISE = "IllegalStateException";
  private static final String TRACE = "12345678901234567890123456789012";

  @Parameter Server server;

  private Visit visit;

  /** A JVM with the agent. */
  record Server(Jdk jdk, AgentJvm jvm) implements AutoCloseable {
    static Server start(Jdk jdk) {
      try {
        Path keys = TestKeys.make();
        Path classes = Build.apps().resolve("probe/target/classes");
        JvmCommand command =
            AccessLines.command(jdk).main(List.of(classes), "probe.HttpServers", keys.toString());
        return new Server(jdk, command.start());
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    int port(String name) {
      String line = jvm.out().await(l -> l.startsWith(name + ": ")).orElseThrow();
      return Integer.parseInt(line.substring(name.length() + 2));
    }

    @Override
    public String toString() {
      return jdk.toString();
    }

    @Override
    public void close() {
      jvm.close();
    }
  }

  static Stream<Server> servers() {
    return Jdk.all().stream().map(Server::start);
  }

  @BeforeEach
  void arrive() {
    visit = new Visit(server.jvm(), URI.create(server.jvm().application()).getPort());
  }

  @AfterEach
  void assertCounted() {
    visit.assertCounted();
    server.jvm().assertUnharmed();
    new AccessLines(server.jvm()).assertEachRequestIsALine();
  }

  @Test
  void request_anyStatus_isCountedUnderItsContext() {
    visit.expect("/plain", "/plain", 200);
    visit.expect("/plain/7?a=b", "/plain", 200);
    visit.expect("/chunked", "/chunked", 200);
    visit.expect("/empty", "/empty", 204);
    visit.expect("/not-modified", "/not-modified", 304);
    visit.expect("/redirect", "/redirect", 302);
  }

  @Test
  void request_contextOfEverything_isTheRootOrNoRoute() {
    visit.expect("/", "root", 200);
    visit.expect("/nowhere/42", "NOT_FOUND", 404);
  }

  @Test
  void request_head_isCounted() {
    assertThat(visit.send("HEAD", "/plain").status()).isEqualTo(200);
    visit.count(1, "HEAD", "/plain", 200);
  }

  @Test
  void request_expectContinue_isCountedOnce() {
    try (RawHttp connection = visit.connect()) {
      connection.send(
          RawHttp.request("POST", "/echo", "Expect: 100-continue", "Content-Length: 4"));
      assertThat(connection.read().status()).isEqualTo(100);
      assertThat(connection.send("body").read().body()).isEqualTo("body");
    }
    visit.count(1, "POST", "/echo", 200);
  }

  @Test
  void request_keepAliveAndPipelined_isCountedEachTime() {
    try (RawHttp connection = visit.connect()) {
      for (int i = 0; i < 3; i++) {
        assertThat(connection.send(RawHttp.request("GET", "/plain")).read().status())
            .isEqualTo(200);
      }
      String two = RawHttp.request("GET", "/chunked") + RawHttp.request("GET", "/plain");
      connection.send(two);
      assertThat(connection.read().body()).isEqualTo("chunked");
      assertThat(connection.read().body()).isEqualTo("plain");
    }
    visit.count(4, "GET", "/plain", 200);
    visit.count(1, "GET", "/chunked", 200);
  }

  @Test
  void request_http10_isCounted() {
    try (RawHttp connection = visit.connect()) {
      connection.send("GET /chunked HTTP/1.0\r\n\r\n");
      assertThat(connection.read().body()).isEqualTo("chunked");
    }
    visit.count(1, "GET", "/chunked", 200);
  }

  @Test
  void handler_throws_isA500ThoughTheClientGetsNoAnswer() {
    assertNoAnswer("/fail");
    assertNoAnswer("/fail-closed");
    visit.count(1, "GET", "/fail", 500, ISE);
    visit.count(1, "GET", "/fail-closed", 500, ISE);
  }

  @Test
  void handler_throwsNumberFormatException_isWhatTheClientGets() {
    if (server.jdk().feature() < 17) {
      visit.expect("/fail-number", "/fail-number", 400, "NumberFormatException");
    } else {
      assertNoAnswer("/fail-number");
      visit.count(1, "GET", "/fail-number", 500, "NumberFormatException");
    }
  }

  @Test
  void handler_throwsAnError_isA500() {
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("GET", "/fail-error"));
      visit.count(1, "GET", "/fail-error", 500, "AssertionError");
      visit.assertCounted();
    }
  }

  @Test
  void handler_throwsBehindTheHeaders_hasTheStatusThatTheClientGot() {
    Reply reply = visit.get("/fail-committed");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.complete()).isFalse();
    visit.count(1, "GET", "/fail-committed", 200, ISE);
  }

  @Test
  void filter_refusesFailsOrRescues_countsWhatLeavesTheOutermost() {
    visit.expect("/filtered?refuse", "/filtered", 403);
    visit.expect("/filtered?rescue", "/filtered", 503);
    assertNoAnswer("/filtered?fail");
    visit.count(1, "GET", "/filtered", 500, "IllegalArgumentException");
    assertNoAnswer("/filtered");
    visit.count(1, "GET", "/filtered", 500, ISE);
  }

  @Test
  void exchange_closedWithoutAnswer_isOfNoStatus() {
    Scrape before = server.jvm().metrics();
    assertNoAnswer("/close");
    Scrape after =
        Await.value(
            () -> server.jvm().metrics(), scrape -> unanswered(scrape) > unanswered(before));
    assertThat(unanswered(after)).isEqualTo(unanswered(before) + 1);
    visit = new Visit(server.jvm(), URI.create(server.jvm().application()).getPort());
  }

  @Test
  void exchange_answeredByAnotherThread_lastsUntilThen() {
    try (RawHttp first = visit.connect();
        RawHttp second = visit.connect()) {
      first.send(RawHttp.request("GET", "/hold"));
      second.send(RawHttp.request("GET", "/hold"));
      visit.awaitActive(2);
      visit.expect("/release", "/release", 200);
      assertThat(first.read().status()).isEqualTo(202);
      assertThat(second.read().status()).isEqualTo(202);
      assertThat(first.send(RawHttp.request("GET", "/plain")).read().status()).isEqualTo(200);
    }
    visit.count(2, "GET", "/hold", 202);
    visit.count(1, "GET", "/plain", 200);
  }

  @Test
  void exchange_closedByAnotherThread_isOfNoStatus() {
    Scrape before = server.jvm().metrics();
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("GET", "/hold"));
      visit.awaitActive(1);
      visit.get("/release?close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
    Scrape after =
        Await.value(
            () -> server.jvm().metrics(), scrape -> unanswered(scrape) > unanswered(before));
    assertThat(unanswered(after)).isEqualTo(unanswered(before) + 1);
    visit = new Visit(server.jvm(), URI.create(server.jvm().application()).getPort());
  }

  @Test
  void exchange_clientHasHungUp_isCountedOnce() {
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("GET", "/hold"));
      visit.awaitActive(1);
      connection.reset();
    }
    visit.expect("/release", "/release", 200);
    visit.count(1, "GET", "/hold", 202);
  }

  @Test
  void exchange_1000ClientsHangUp_noneIsLeftOver() {
    for (int i = 0; i < 20; i++) {
      List<RawHttp> clients = Stream.generate(visit::connect).limit(50).toList();
      clients.forEach(client -> client.send(RawHttp.request("GET", "/hold")));
      visit.awaitActive(50);
      clients.forEach(RawHttp::reset);
      assertThat(visit.get("/release").status()).isEqualTo(200);
      visit.awaitActive(0);
    }
    visit.count(1_000, "GET", "/hold", 202);
    visit.count(20, "GET", "/release", 200);
  }

  @Test
  void exchange_neverClosed_isCountedOnceItIsGarbage() {
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("GET", "/forget"));
      assertThat(connection.read().body()).isEqualTo("forget");
      visit.awaitActive(1);
    }
    visit.count(1, "GET", "/forget", 201);
    int sent = 0;
    do {
      assertThat(visit.get("/collect").status()).isEqualTo(200);
      sent++;
    } while (visit.value("http_server_active_requests") > 0 && sent < 50);
    visit.count(sent, "GET", "/collect", 200);
  }

  @Test
  void request_refused_isCountedWithoutARoute() {
    assertThat(refused("GARBAGE\r\n\r\n")).isEqualTo(400);
    assertThat(refused("GET /%zz HTTP/1.1\r\n\r\n")).isEqualTo(400);
    assertThat(refused("GET /plain HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n")).isEqualTo(501);
    visit.count(1, "UNKNOWN", "UNKNOWN", 400);
    visit.count(1, "GET", "UNKNOWN", 400);
    visit.count(1, "GET", "UNKNOWN", 501);
  }

  @Test
  void connection_withoutARequest_isNotCounted() {
    visit.connect().close();
    visit.connect().reset();
    visit.expect("/plain", "/plain", 200);
  }

  @Test
  void single_dispatcherHandlesRequests_isCounted() {
    Visit single = new Visit(server.jvm(), server.port("single"));
    single.expect("/plain", "/plain", 200);
    single.expect("/nowhere?a=b", "NOT_FOUND", 404);
    try (RawHttp connection = single.connect()) {
      connection.send(RawHttp.request("GET", "/fail"));
      assertThat(connection.isClosedByServer()).isTrue();
    }
    single.count(1, "GET", "/fail", 500, ISE);
    single.assertCounted();
    visit = new Visit(server.jvm(), server.port("single"));
  }

  @Test
  void secure_keepAlive_isCounted() throws Exception {
    visit.count(2, "GET", "/plain", 200);
    try (TestKeys.Client client = TestKeys.connect(server.port("secure"))) {
      assertThat(client.get("/plain")).startsWith("HTTP/1.1 200").endsWith("plain");
      assertThat(client.get("/plain")).startsWith("HTTP/1.1 200").endsWith("plain");
    }
  }

  @Test
  void trace_headers_areContinuedOrNot() {
    String span = "-1234567890123456";
    String valid = "traceparent: 00-" + TRACE + span + "-01";
    assertThat(traceIdOf("a", valid)).isEqualTo(TRACE);
    assertThat(traceIdOf("b", valid, valid)).isNotEqualTo(TRACE);
    assertThat(traceIdOf("c", "b3: " + TRACE + span)).isEqualTo(TRACE);
    assertThat(traceIdOf("d", "x-b3-traceid: " + TRACE, "x-b3-spanid: 1234567890123456"))
        .isEqualTo(TRACE);
    assertThat(traceIdOf("e", "sentry-trace: " + TRACE + span)).isEqualTo(TRACE);
    assertThat(traceIdOf("f")).isNotEqualTo(TRACE);
    visit.count(6, "GET", "/log", 200);
  }

  private String traceIdOf(String mark, String... headers) {
    String line = "line-" + mark + "-" + server.jdk().feature();
    assertThat(visit.send("GET", "/log?" + line, headers).status()).isEqualTo(200);
    String logged = server.jvm().out().await(out -> out.endsWith(line)).orElseThrow();
    assertThat(logged).matches("\\[trace_id=[0-9a-f]{32}\\] " + line);
    return logged.substring("[trace_id=".length(), "[trace_id=".length() + 32);
  }

  private void assertNoAnswer(String path) {
    try (RawHttp connection = visit.connect()) {
      connection.send(RawHttp.request("GET", path));
      assertThat(connection.isClosedByServer()).as("no answer to " + path).isTrue();
    }
  }

  private int refused(String request) {
    try (RawHttp connection = visit.connect()) {
      return connection.send(request).read().status();
    }
  }

  private static double unanswered(Scrape scrape) {
    return scrape.sum(
        "http_server_requests_seconds_count", "status", "UNKNOWN", "outcome", "UNKNOWN");
  }
}
