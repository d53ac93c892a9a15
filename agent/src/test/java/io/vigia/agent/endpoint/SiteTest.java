package io.vigia.agent.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.vigia.agent.alert.Alerts;
import io.vigia.agent.alert.Clock;
import io.vigia.agent.alert.IncidentFile;
import io.vigia.agent.alert.MeterReadings;
import io.vigia.agent.alert.Origin;
import io.vigia.agent.alert.Suspect;
import io.vigia.agent.config.Limit;
import io.vigia.agent.config.Rule;
import io.vigia.agent.endpoint.Client.Answer;
import io.vigia.agent.errors.Errors;
import io.vigia.agent.health.Health;
import io.vigia.agent.health.Serving;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.Observed;
import io.vigia.agent.telemetry.Scrape;
import io.vigia.agent.telemetry.statements.Statements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path of the site, through a socket. */
class SiteTest {
  private static final Path PAGE = Path.of("src/main/resources/io/vigia/agent/endpoint/page");

  private final Meters meters = new Meters();
  private final Dependencies dependencies = new Dependencies();
  private final Health health =
      new Health(dependencies, new Serving(meters, System.nanoTime()), Set.of("database"));
  private final Statements statements = new Statements(meters, 1_000_000_000, 10);
  private final Errors errors = new Errors(meters);
  private final Alerts alerts =
      new Alerts(
          List.of(Limit.of(Rule.DISK), Limit.of(Rule.HEALTH)),
          meters,
          Clock.SYSTEM,
          new Origin("shop", "production", () -> "host", () -> null),
          new MeterReadings(meters, meters.logErrors::count, health::components),
          () -> Suspect.NONE,
          IncidentFile.OFF);
  private final Port port =
      Port.open(
          "127.0.0.1",
          0,
          true,
          Site.of(
              "127.0.0.1",
              "s3cret",
              "shop",
              "1.2.3",
              meters,
              new Scrape(meters, dependencies, new Observed(), "shop", "1.2.3"),
              health,
              statements,
              errors.groups(),
              alerts));

  @AfterEach
  void close() throws Exception {
    port.close();
  }

  @Test
  void alerts_nothingFires_tellsTheRulesAndNoTimes() throws Exception {
    assertAnswer(
        "/api/v1/alerts",
        200,
        "{'rules':[{'rule':'disk','alertname':'VigiaDiskAlmostFull','severity':'warning','on':true,"
            + "'threshold':'80 %','window_seconds':0.0},{'rule':'health',"
            + "'alertname':'VigiaUnhealthy','severity':'critical','on':true,'threshold':'',"
            + "'window_seconds':0.0}],'firing':[],'incidents':[],'times':["
            + none(1)
            + ","
            + none(7)
            + ","
            + none(30)
            + "]}");
  }

  private static String none(int days) {
    return "{'days':"
        + days
        + ",'count':0,'mttd_seconds':null,'mttr_seconds':null,'median_recovery_seconds':null,"
        + "'longest_recovery_seconds':null,'mtbf_seconds':null}";
  }

  @Test
  void health_nothingSeenYet_isHealthy() throws Exception {
    assertAnswer("/health", 200, "{'status':'healthy'}");
  }

  @Test
  void health_componentsUpAndDown_areOkAndError() throws Exception {
    dependencies.seen("redis").answered(System.nanoTime());
    dependencies.seen("database").answered(System.nanoTime());
    assertAnswer("/health", 200, "{'status':'healthy','database':'ok','redis':'ok'}");
    dependencies.seen("redis").unreachable();
    assertAnswer("/health", 200, "{'status':'healthy','database':'ok','redis':'ok'}");
    dependencies.seen("redis").unreachable();
    assertAnswer("/health", 503, "{'status':'unhealthy','database':'ok','redis':'error'}");
    dependencies.seen("redis").answered(System.nanoTime());
    assertAnswer("/health", 200, "{'status':'healthy','database':'ok','redis':'ok'}");
  }

  @Test
  void health_partOfTheProcess_isShownFromItsFirstFailureOn() throws Exception {
    dependencies.own("disk");
    assertAnswer("/health", 200, "{'status':'healthy'}");
    dependencies.own("disk").missed("0 MB left");
    dependencies.own("disk").missed("0 MB left");
    assertAnswer("/health", 503, "{'status':'unhealthy','disk':'error'}");
    dependencies.own("disk").checked(1);
    assertAnswer("/health", 200, "{'status':'healthy','disk':'ok'}");
  }

  @Test
  void health_severalOfAKind_areToldApart() throws Exception {
    dependencies.seen("database", "shop", "shop").answered(System.nanoTime());
    dependencies.seen("database", "orders", "orders").unreachable();
    dependencies.seen("database", "orders", "orders").unreachable();
    assertAnswer(
        "/health", 503, "{'status':'unhealthy','database':'ok','database:orders':'error'}");
  }

  @Test
  void health_asHealthJson_hasDetailsForCallersOnThisMachine() throws Exception {
    dependencies.seen("redis").checked(2_500_000);
    dependencies.own("disk");
    breakDatabase();
    Answer answer = get("/health", "Accept: application/health+json, application/json;q=0.5");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers).containsEntry("Content-Type", "application/health+json");
    assertThat(answer.text().replaceAll("20[0-9T:.-]+Z", "NOW").replace('"', '\''))
        .isEqualTo(
            "{'status':'fail','checks':{'database':[{'status':'fail','since':'NOW',"
                + "'output':'its connections fail or break'}],"
                + "'disk':[{'status':'pass','since':'NOW'}],"
                + "'redis':[{'status':'pass','since':'NOW','observedValue':2.5,"
                + "'observedUnit':'ms'}]}}");
  }

  @Test
  void health_asHealthJsonForSomebodyElse_isBare() throws Exception {
    breakDatabase();
    dependencies.own("disk");
    String request =
        "GET /health HTTP/1.1\r\nHost: evil.example\r\nAccept: application/health+json\r\n";
    assertThat(Client.raw(port.number(), request + "\r\n").text())
        .isEqualTo("{\"status\":\"fail\",\"checks\":{\"database\":[{\"status\":\"fail\"}]}}");
    String authorized = request + "Authorization: Bearer s3cret\r\n\r\n";
    assertThat(Client.raw(port.number(), authorized).text()).contains("output", "disk");
  }

  @Test
  void ready_deadConnectors_isNot() throws Exception {
    serve();
    dependencies.own("application").missed("no connector");
    dependencies.own("application").missed("no connector");
    assertAnswer(
        "/health/ready",
        503,
        "{'status':'DOWN','checks':[{'name':'application','status':'DOWN'}]}");
    assertThat(get("/health/started").status()).isEqualTo(200);
    assertThat(get("/health/live").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/livez", "/-/healthy"})
  void live_databaseDown_isUp(String path) throws Exception {
    breakDatabase();
    assertAnswer(path, 200, "{'status':'UP','checks':[]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/ready", "/readyz"})
  void ready_fromTheStartToADatabaseThatIsDown_saysWhy(String path) throws Exception {
    assertAnswer(path, 503, "{'status':'DOWN','checks':[{'name':'application','status':'DOWN'}]}");
    serve();
    dependencies.seen("redis").unreachable();
    dependencies.seen("redis").unreachable();
    assertAnswer(path, 200, "{'status':'UP','checks':[{'name':'application','status':'UP'}]}");
    breakDatabase();
    assertAnswer(
        path,
        503,
        "{'status':'DOWN','checks':[{'name':'application','status':'UP'},"
            + "{'name':'database','status':'DOWN'}]}");
  }

  @Test
  void started_firstRequestUnderWay_isUp() throws Exception {
    assertThat(get("/health/started").status()).isEqualTo(503);
    meters.httpServerActiveRequests.incrementAndGet();
    breakDatabase();
    assertAnswer(
        "/health/started", 200, "{'status':'UP','checks':[{'name':'application','status':'UP'}]}");
  }

  @Test
  void metrics_byAccept_areTextOrOpenMetrics() throws Exception {
    serve();
    String name = "/metrics?name[]=vigia_http_server_errors_total";
    Answer text = get(name);
    assertThat(text.headers)
        .containsEntry("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    assertThat(text.text())
        .isEqualTo(
            "# HELP vigia_http_server_errors_total Responses with status 5xx.\n"
                + "# TYPE vigia_http_server_errors_total counter\n"
                + "vigia_http_server_errors_total{application=\"shop\"} 0.0\n");

    Answer openMetrics = get(name, "Accept: application/openmetrics-text;version=1.0.0");
    assertThat(openMetrics.headers)
        .containsEntry(
            "Content-Type", "application/openmetrics-text; version=1.0.0; charset=utf-8");
    assertThat(openMetrics.text())
        .isEqualTo(
            "# TYPE vigia_http_server_errors counter\n"
                + "# HELP vigia_http_server_errors Responses with status 5xx.\n"
                + "vigia_http_server_errors_total{application=\"shop\"} 0.0\n"
                + "# EOF\n");
  }

  @Test
  void metrics_namesOfSamples_pickTheirMetrics() throws Exception {
    serve();
    String metrics =
        get("/metrics?name[]=http_server_requests_seconds_bucket&name[]=vigia_build_info&name[]=up")
            .text();
    assertThat(metrics.lines().filter(line -> line.startsWith("# TYPE")))
        .containsExactly(
            "# TYPE http_server_requests_seconds histogram", "# TYPE vigia_build_info gauge");
  }

  @Test
  void metrics_queryThatIsWrong_isRefused() throws Exception {
    assertThat(get("/metrics?name[]=%e").status()).isEqualTo(400);
    assertThat(get("/metrics?" + "name[]=a&".repeat(101)).status()).isEqualTo(400);
    assertThat(get("/metrics?name%5b%5d=a&" + "x=a&".repeat(200)).status()).isEqualTo(200);
  }

  @Test
  void metrics_twoScrapesUnderWay_areNotJoinedByAThird() {
    Semaphore permits = new Semaphore(0);
    MetricsRoute route =
        new MetricsRoute(new Scrape(meters, dependencies, new Observed(), "shop", "1"), permits);
    Site site = new Site(new Access("127.0.0.1", null));
    site.open("/metrics", route);
    Request request = new Request("GET", "/metrics", "", new HashMap<>());
    assertThat(site.answer(request, java.net.InetAddress.getLoopbackAddress()).status())
        .isEqualTo(503);
    permits.release();
    assertThat(site.answer(request, java.net.InetAddress.getLoopbackAddress()).status())
        .isEqualTo(200);
    assertThat(permits.availablePermits()).isEqualTo(1);
  }

  @Test
  void statements_byTotalAndBySort_areListed() throws Exception {
    assertAnswer("/api/v1/statements", 200, "{'statements':[],'limit':500}");
    statements.of("h2", "shop", "SELECT", "select ?").ran(0, 1_000_000_000, false);
    statements.of("h2", "shop", "UPDATE", "update t").ran(0, 2_000_000_000, true, 3);
    String select =
        "{'system':'h2','namespace':'shop','statement':'select ?','operation':'SELECT','count':1,"
            + "'errors':0,'total_seconds':1.0,'mean_seconds':1.0,'max_seconds':1.0,"
            + "'p95_seconds':1.0,'rows':0,'batches':0,'batched':0}";
    String update =
        "{'system':'h2','namespace':'shop','statement':'update t','operation':'UPDATE','count':1,"
            + "'errors':1,'total_seconds':2.0,'mean_seconds':2.0,'max_seconds':2.0,"
            + "'p95_seconds':2.0,'rows':3,'batches':0,'batched':0}";
    assertAnswer(
        "/api/v1/statements", 200, "{'statements':[" + update + "," + select + "],'limit':500}");
    assertAnswer(
        "/api/v1/statements?limit=1&sort=mean", 200, "{'statements':[" + update + "],'limit':1}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sort=name;sort must be one of total, count, errors, mean, max, p95, rows",
        "sort=;sort must be one of total, count, errors, mean, max, p95, rows",
        "sort=max&sort=max;sort must be given once",
        "limit=0;limit must be a number from 1 to 500",
        "limit=501;limit must be a number from 1 to 500",
        "limit=ten;limit must be a number from 1 to 500",
      })
  void statements_wrongParameter_isRefusedWithALine(String query, String line) throws Exception {
    Answer answer = get("/api/v1/statements?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).isEqualTo(line + "\n");
  }

  @Test
  void errors_ofAMessage_areListedUpToTheLimit() throws Exception {
    String none = "{'total':0,'dropped':0,'forgotten':0,'errors':[],'limit':200}";
    assertAnswer("/api/v1/errors", 200, none);
    errors.start();
    errors.logged(17, "shop.Cart", "no stock for 7", null, 1_000);
    errors.logged(21, "shop.Shop", "it burns", null, 2_000);
    long patience = System.nanoTime() + 30_000_000_000L;
    while (errors.groups().total() < 2 && System.nanoTime() - patience < 0) {
      LockSupport.parkNanos(1_000_000);
    }
    String thread = Thread.currentThread().getName();
    String zeros = String.join(",", Collections.nCopies(60, "0"));
    assertAnswer(
        "/api/v1/errors?limit=1",
        200,
        "{'total':2,'dropped':0,'forgotten':0,'errors':[{'id':'"
            + errors.groups().all().get(0).id
            + "','type':null,'message':'it burns','place':'shop.Shop','count':1,"
            + "'first':'1970-01-01T00:00:02Z','last':'1970-01-01T00:00:02Z','minutes':["
            + zeros
            + "],'source':'log','handled':true,'level':'fatal','logger':'shop.Shop','thread':'"
            + thread
            + "','route':null,'trace_id':null,'span_id':null,'user':null,'stack':null,'trail':[]}],"
            + "'limit':1}");
    assertThat(get("/api/v1/errors?limit=201").text())
        .isEqualTo("limit must be a number from 1 to 200\n");
  }

  @Test
  void statementsFindingsAndErrors_callerOnAnotherMachine_isRefused() throws Exception {
    for (String path : List.of("/api/v1/statements", "/api/v1/findings", "/api/v1/errors")) {
      assertThat(get(path, "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(401);
      assertThat(get(path).status()).isEqualTo(200);
    }
    assertAnswer("/api/v1/findings", 200, "{'findings':[]}");
  }

  @Test
  void live_everyKindOfMeter_isThere() throws Exception {
    serve();
    meters.httpServerRequests.with("GET", "/a", "500", "SERVER_ERROR", "X", "X").record(7_000_000);
    meters
        .httpClientRequests
        .with("search", "GET", "none", "200", "SUCCESS", "None", "none")
        .record(3_000_000);
    meters
        .httpClientRequests
        .with("search", "GET", "none", "IO_ERROR", "UNKNOWN", "X", "X")
        .record(7_000_000);
    meters.dbOperations.with("h2", "SELECT", "shop", "none").record(400_000);
    meters.dbOperations.with("h2", "SELECT", "shop", "42000").record(600_000);
    meters.redisBatchedCommands.with("GET", "0", "none").add(5);
    meters.cacheGets.with("redis", "0", "hit").add(3);
    meters.cacheGets.with("redis", "0", "miss").increment();
    meters.cachePuts.with("redis", "0").add(2);
    meters.exceptions.with("java.io.IOException", "http").increment();
    meters.logbackEvents.with("ERROR").add(4);
    dependencies.seen("database").answered(System.nanoTime());

    Answer answer = get("/api/v1/live");
    assertThat(answer.headers).containsEntry("Content-Type", "application/json");
    String json = answer.text();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        parser.getText(); // valid to the end
      }
    }
    assertThat(json)
        .startsWith("{\"service\":\"shop\",\"version\":\"1.2.3\",\"uptime\":")
        .contains("\"health\":{\"database\":true}")
        .contains(
            "\"rows\":[{\"method\":\"GET\",\"route\":\"/a\",\"errors\":1,\"sum\":0.01,\"max\":0.007,"
                + "\"buckets\":[1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}]")
        .contains(
            "\"rows\":[{\"host\":\"search\",\"errors\":1,\"sum\":0.01,\"max\":0.007,"
                + "\"buckets\":[1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}]")
        .contains(
            "\"rows\":[{\"system\":\"h2\",\"database\":\"shop\",\"operation\":\"SELECT\","
                + "\"errors\":1,\"sum\":0.001,\"max\":6.0E-4,"
                + "\"buckets\":[1,1,0,0,0,0,0,0,0,0,0,0,0,0]}]")
        .contains(
            "\"batched\":[{\"db_operation_name\":\"GET\",\"db_namespace\":\"0\","
                + "\"error_type\":\"none\",\"count\":5}]")
        .contains(
            "\"caches\":[{\"cache\":\"redis\",\"name\":\"0\",\"hits\":3,\"misses\":1,\"puts\":2}]")
        .contains(
            "\"exceptions\":[{\"exception\":\"java.io.IOException\",\"source\":\"http\","
                + "\"count\":1}]")
        .contains(
            "\"logback\":[{\"level\":\"ERROR\",\"count\":4}],\"log4j2\":[],\"log4j\":[],\"jul\":[]")
        .containsPattern("\"jvm\":\\{\"heapUsed\":[1-9][0-9]+,\"heapMax\":[1-9]");
  }

  @Test
  void callers_withTheNameOfSomebodyElse_getMetricsAndHealthOnly() throws Exception {
    String rebound = "%s HTTP/1.1\r\nHost: evil.example\r\n\r\n";
    for (String path : List.of("/metrics", "/health", "/health/live", "/-/healthy")) {
      assertThat(Client.raw(port.number(), String.format("GET " + rebound, path)).status())
          .as(path)
          .isEqualTo(200);
    }
    for (String path : List.of("/", "/api/v1/live", "/vigia.js", "/nothing")) {
      Answer answer = Client.raw(port.number(), String.format("GET " + rebound, path));
      assertThat(answer.status()).as(path).isEqualTo(401);
      assertThat(answer.headers)
          .containsEntry("WWW-Authenticate", "Bearer | Basic realm=\"vigia\"");
    }
  }

  @Test
  void page_everyFileOfIt_isServedWithItsType() throws Exception {
    try (Stream<Path> files = Files.list(PAGE)) {
      for (Path file : files.toList()) {
        Answer answer = get("/" + file.getFileName());
        assertThat(answer.status()).as(file.toString()).isEqualTo(200);
        assertThat(answer.body).isEqualTo(Files.readAllBytes(file));
        assertThat(answer.headers.get("Content-Type"))
            .isEqualTo(
                switch (file.toString().replaceAll(".*\\.", "")) {
                  case "html" -> "text/html; charset=utf-8";
                  case "css" -> "text/css; charset=utf-8";
                  case "js" -> "text/javascript; charset=utf-8";
                  case "svg" -> "image/svg+xml";
                  default -> "not a type that is served";
                });
      }
    }
    assertThat(get("/").body).isEqualTo(Files.readAllBytes(PAGE.resolve("index.html")));
  }

  @Test
  void page_anyFileOfIt_makesNoMarkupOfDataAndLoadsNothingFromElsewhere() throws Exception {
    try (Stream<Path> files = Files.list(PAGE)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file).replace("http://www.w3.org/2000/svg", "");
        assertThat(text)
            .as(file.toString())
            .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
            .doesNotContain("eval(", "new Function", "http:", "https:", "url(", "@import")
            .doesNotContainPattern("<style|style=|<script>|\\son[a-z]+=");
      }
    }
  }

  private void serve() {
    meters.httpServerRequests.with("GET", "/a", "200", "SUCCESS", "None", "none").record(3_000_000);
  }

  private void breakDatabase() {
    dependencies.seen("database").unreachable();
    dependencies.seen("database").unreachable();
  }

  private Answer get(String path, String... headers) throws Exception {
    return Client.get(port.number(), path, headers);
  }

  private void assertAnswer(String path, int status, String json) throws Exception {
    Answer answer = get(path);
    assertThat(answer.text()).isEqualTo(json.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers).containsEntry("Content-Type", "application/json");
  }
}
