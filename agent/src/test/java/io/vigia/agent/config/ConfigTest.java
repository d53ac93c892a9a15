package io.vigia.agent.config;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void read_nothingSet_hasTheDefaults() {
    Config config = read(null);
    assertThat(config.enabled).isTrue();
    assertThat(config.service).isEqualTo("java");
    assertThat(config.environment).isEqualTo("production");
    assertThat(config.version).isNull();
    assertThat(config.host).isEqualTo("127.0.0.1");
    assertThat(config.port).isEqualTo(9797);
    assertThat(config.portWasAsked).isFalse();
    assertThat(config.isOn("jdbc")).isTrue();
    assertThat(config.sqlSlowNanos).isEqualTo(500_000_000);
    assertThat(config.sqlRepeated).isEqualTo(10);
    assertThat(config.requestsSlowNanos).isEqualTo(2_000_000_000);
    assertThat(config.logsFile).isNull();
    assertThat(config.logsErrorFile).isNull();
    assertThat(config.accessLogFile).isNull();
    assertThat(config.logsFormat).isEqualTo("json");
    assertThat(config.accessLogFormat).isEqualTo("json");
    assertThat(config.logsMaxSize).isEqualTo(10_485_760);
    assertThat(config.logsMaxFiles).isEqualTo(5);
    assertThat(config.sendDefaultPii).isFalse();
    assertThat(config.problems).isEmpty();
  }

  @Test
  void read_oneKeyInEverySource_argumentWinsThenPropertyThenEnvironmentThenFile(
      @TempDir Path folder) throws Exception {
    Path file = folder.resolve("vigia.properties");
    Files.write(file, "vigia.service=file\nvigia.host=0.0.0.0\n".getBytes());
    properties.put("vigia.config", file.toString());
    assertThat(read(null).service).isEqualTo("file");
    environment.put("VIGIA_SERVICE", "environment");
    assertThat(read(null).service).isEqualTo("environment");
    properties.put("vigia.service", "property");
    assertThat(read(null).service).isEqualTo("property");
    Config config = read("service=argument,requests.ignore=/a,/b*,port=0");
    assertThat(config.service).isEqualTo("argument");
    assertThat(config.requestsIgnore).containsExactly("/a", "/b*");
    assertThat(config.port).isZero();
    assertThat(config.portWasAsked).isTrue();
    assertThat(config.host).isEqualTo("0.0.0.0");
    assertThat(config.problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "500ms,500000000",
    "2s,2000000000",
    "1.5s,1500000000",
    "0.001ms,1000",
    "1 m,60000000000",
    "2H,7200000000000",
    "off,0",
    "OFF,0",
    "0,0",
    "0s,0",
  })
  void read_durations_needAUnit(String written, long nanos) {
    properties.put("vigia.sql.slow", written);
    Config config = read(null);
    assertThat(config.sqlSlowNanos).isEqualTo(nanos);
    assertThat(config.problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500", "-1s", "fast", "1e3ms", "ms", "99999999999s", "1d"})
  void read_noDuration_isTheDefaultAndAProblem(String written) {
    properties.put("vigia.sql.slow", written);
    Config config = read(null);
    assertThat(config.sqlSlowNanos).isEqualTo(500_000_000);
    assertThat(config.problems)
        .containsExactly(
            "vigia.sql.slow was '"
                + written
                + "' (system property) but must be a time as 250ms, 2s or 1m, or off; 500ms is used");
  }

  @ParameterizedTest
  @CsvSource({"1KB,1024", "500kb,512000", "1 MB,1048576", "1.5MB,1572864", "2GB,2147483648"})
  void read_sizes_needAUnit(String written, long bytes) {
    properties.put("vigia.logs.max-size", written);
    Config config = read(null);
    assertThat(config.logsMaxSize).isEqualTo(bytes);
    assertThat(config.problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10", "10B", "0.5KB", "-1MB", "1TB", "MB", "off", "1e3KB"})
  void read_noSize_isTheDefaultAndAProblem(String written) {
    properties.put("vigia.logs.max-size", written);
    Config config = read(null);
    assertThat(config.logsMaxSize).isEqualTo(10_485_760);
    assertThat(config.problems)
        .containsExactly(
            "vigia.logs.max-size was '"
                + written
                + "' (system property) but must be a size as 500KB, 10MB or 1GB, at least 1KB;"
                + " 10MB is used");
  }

  @Test
  void read_logFiles_areWhatIsWritten() {
    environment.put("VIGIA_LOGS_ERROR_FILE", "/var/log/shop/error.log");
    environment.put("VIGIA_SENTRY_SEND_DEFAULT_PII", "true");
    Config config =
        read(
            "logs.file=app.log,access-log.file=access.log,logs.format=ECS,"
                + "access-log.format=combined,logs.max-files=9,requests.slow=off");
    assertThat(config.logsFile).isEqualTo("app.log");
    assertThat(config.logsErrorFile).isEqualTo("/var/log/shop/error.log");
    assertThat(config.accessLogFile).isEqualTo("access.log");
    assertThat(config.logsFormat).isEqualTo("ecs");
    assertThat(config.accessLogFormat).isEqualTo("combined");
    assertThat(config.logsMaxFiles).isEqualTo(9);
    assertThat(config.requestsSlowNanos).isZero();
    assertThat(config.sendDefaultPii).isTrue();
    assertThat(config.problems).isEmpty();
  }

  @Test
  void read_logFilesThatCannotBe_areProblemsAndTheDefaults() {
    Config config = read("logs.file=a.log,logs.error-file=a.log,logs.format=xml,logs.max-files=0");
    assertThat(config.logsFile).isEqualTo("a.log");
    assertThat(config.logsErrorFile).isNull();
    assertThat(config.logsFormat).isEqualTo("json");
    assertThat(config.logsMaxFiles).isEqualTo(5);
    assertThat(config.problems)
        .containsExactly(
            "vigia.logs.format was 'xml' (agent argument) but must be one of json ecs logstash;"
                + " json is used",
            "vigia.logs.error-file was 'a.log' (agent argument) but must be another file than"
                + " vigia.logs.file; none is used",
            "vigia.logs.max-files was '0' (agent argument) but must be a number from 1 to 100;"
                + " 5 is used");
  }

  @Test
  void read_healthDependencies_areAddressesByNameFromAnySource() throws Exception {
    environment.put("VIGIA_HEALTH_HTTP_TYPESENSE", "http://search:8108/health");
    properties.put("vigia.health.http.typesense", "http://other:8108/health");
    properties.put("vigia.health.readiness.include", "typesense, database");
    Config config = read("health.http.pay-1=https://pay/");
    assertThat(config.healthHttp)
        .containsOnly(
            entry("typesense", new URL("http://other:8108/health")),
            entry("pay-1", new URL("https://pay/")));
    assertThat(config.readinessInclude).containsExactlyInAnyOrder("typesense", "database");
    assertThat(config.problems).isEmpty();
  }

  @Test
  void read_healthDependenciesThatCannotBe_areOneProblemEach() {
    properties.put("vigia.health.http.search", "search:8108");
    properties.put("vigia.health.http.redis", "http://redis/");
    Config config = read(null);
    assertThat(config.healthHttp).isEmpty();
    assertThat(config.problems)
        .containsExactlyInAnyOrder(
            "vigia.health.http.search is not an address that starts with http:// or https://;"
                + " it is left out",
            "vigia.health.http.redis names a component 'redis', which must be of a-z, 0-9, '.', '_'"
                + " and '-', and none of status database redis application disk memory threads; it"
                + " is left out");
  }

  @Test
  void read_repeated_isANumberOrOff() {
    environment.put("VIGIA_SQL_REPEATED", "off");
    assertThat(read(null).sqlRepeated).isZero();
    environment.put("VIGIA_SQL_REPEATED", "0");
    assertThat(read(null).sqlRepeated).isZero();
    Config config = read("sql.repeated=25,sql.slow=1s");
    assertThat(config.sqlRepeated).isEqualTo(25);
    assertThat(config.sqlSlowNanos).isEqualTo(1_000_000_000);
    assertThat(config.problems).isEmpty();
    config = read("sql.repeated=1");
    assertThat(config.sqlRepeated).isEqualTo(10);
    assertThat(config.problems)
        .containsExactly(
            "vigia.sql.repeated was '1' (agent argument) but must be a number from 2 to 1000000,"
                + " or off; 10 is used");
  }

  @Test
  void read_console_isKeptOrJson() {
    assertThat(read(null).logsConsoleJson).isFalse();
    assertThat(read("logs.console=JSON").logsConsoleJson).isTrue();
    assertThat(read("logs.console=keep").problems).isEmpty();
    Config config = read("logs.console=xml");
    assertThat(config.logsConsoleJson).isFalse();
    assertThat(config.problems)
        .containsExactly(
            "vigia.logs.console was 'xml' (agent argument) but must be one of keep json; keep is"
                + " used");
  }

  @Test
  void read_severalMistakes_reportsThemAllAndUsesTheDefaults() {
    properties.put("vigia.port", "70000");
    environment.put("VIGIA_LOGS_PATTERN", "yes please");
    properties.put("vigia.sevrice", "x");
    environment.put("VIGIA_TOKN", "x");
    properties.put("vigia.slack.webhook", "hooks.slack.com/secret");
    Config config = read("enabled=maybe");
    assertThat(config.problems)
        .containsExactlyInAnyOrder(
            "vigia.enabled was 'maybe' (agent argument) but must be true or false; true is used",
            "vigia.port was '70000' (system property) but must be a number from 0 to 65535;"
                + " 9797 is used",
            "vigia.logs.pattern was 'yes please' (environment variable VIGIA_LOGS_PATTERN) but"
                + " must be true or false; true is used",
            "vigia.sevrice (system property) is not a setting; did you mean vigia.service?",
            "VIGIA_TOKN (environment) is not a setting; did you mean VIGIA_TOKEN?",
            "vigia.slack.webhook is not an address that starts with http:// or https://; it is left"
                + " out");
    assertThat(config.port).isEqualTo(9797);
    assertThat(config.portWasAsked).isFalse();
    assertThat(config.enabled).isTrue();
  }

  @Test
  void read_secretInAFile_isReadAndTrimmed(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("token");
    Files.write(file, "s3cret\n".getBytes());
    environment.put("VIGIA_TOKEN_FILE", file.toString());
    environment.put("SENTRY_DSN", "https://key@sentry.invalid/1");
    Config config = read(null);
    assertThat(config.token).isEqualTo("s3cret");
    assertThat(config.sentryDsn).isEqualTo("https://key@sentry.invalid/1");
    assertThat(config.problems).isEmpty();
  }

  /** Whoever mistakes the variable of the file for that of the secret has the secret in it. */
  @Test
  void read_secretWhereItsFileBelongs_isNotTold() {
    environment.put("VIGIA_TOKEN_FILE", "s3cret");
    environment.put("SENTRY_DSN_FILE", "https://s3cret@sentry.invalid/1");
    Config config = read(null);
    assertThat(config.token).isNull();
    assertThat(config.sentryDsn).isNull();
    assertThat(config.problems)
        .containsExactly(
            "VIGIA_TOKEN_FILE was '[Filtered]', which cannot be read (NoSuchFileException);"
                + " it is left out",
            "SENTRY_DSN_FILE was '[Filtered]', which cannot be read (NoSuchFileException);"
                + " it is left out");
  }

  @Test
  void read_fileOfASecretMissing_namesIt() {
    environment.put("VIGIA_TOKEN_FILE", "/does/not/exist");
    assertThat(read(null).problems)
        .containsExactly(
            "VIGIA_TOKEN_FILE was '/does/not/exist', which cannot be read (NoSuchFileException);"
                + " it is left out");
  }

  @Test
  void read_wrongValueWithASecretInIt_isToldWithoutIt() {
    environment.put("VIGIA_PORT", "jdbc:postgresql://bob:hunter2@db/shop?password=hunter2");
    assertThat(read(null).problems)
        .containsExactly(
            "vigia.port was 'jdbc:postgresql://REDACTED:REDACTED@db/shop?password=[Filtered]'"
                + " (environment variable VIGIA_PORT) but must be a number from 0 to 65535;"
                + " 9797 is used");
  }

  @Test
  void read_keysOfSecrets_areAList() {
    assertThat(read(null).redactKeys).isEmpty();
    Config config = read("redact.keys=iban,*ssn* , tax-id");
    assertThat(config.redactKeys).containsExactly("iban", "*ssn*", "tax-id");
    assertThat(config.problems).isEmpty();
  }

  @Test
  void read_configurationFileMissing_saysSo() {
    assertThat(read("config=/does/not/exist").problems)
        .singleElement()
        .asString()
        .startsWith("vigia.config was '/does/not/exist' (agent argument), which cannot be read");
  }

  @Test
  void isOn_instrumentationSwitchedOff_isFalse() {
    environment.put("VIGIA_INSTRUMENT_REDIS", "false");
    properties.put("vigia.instrument.jdbc", "off");
    Config config = read(null);
    assertThat(config.isOn("redis")).isFalse();
    assertThat(config.isOn("jdbc")).isFalse();
    assertThat(config.isOn("http")).isTrue();
    assertThat(config.problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/opt/shop/shop-1.2.3.jar --port 80, shop",
    "my-service-2.0-SNAPSHOT.jar, my-service",
    "com.example.Main x.jar, Main",
    "C:\\apps\\shop.jar, shop",
    "module/com.example.Main, Main",
    "/opt/my apps/shop-2.jar -v, shop",
  })
  void service_notNamed_isThatOfTheJarOrMainClass(String command, String expected) {
    properties.put("sun.java.command", command);
    assertThat(read(null).service).isEqualTo(expected);
  }

  @Test
  void service_namedForOtherTools_isTaken() {
    properties.put("sun.java.command", "shop.jar");
    environment.put("SPRING_APPLICATION_NAME", "spring");
    assertThat(read(null).service).isEqualTo("spring");
    environment.put("OTEL_SERVICE_NAME", "otel");
    assertThat(read(null).service).isEqualTo("otel");
  }

  private Config read(String argument) {
    return new Config(new ConfigReader(Sources.of(argument, properties, environment)));
  }
}
