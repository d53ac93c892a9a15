package io.vigia.agent;

import io.vigia.agent.alert.Alerts;
import io.vigia.agent.alert.Clock;
import io.vigia.agent.alert.IncidentFile;
import io.vigia.agent.alert.MeterReadings;
import io.vigia.agent.alert.Origin;
import io.vigia.agent.config.Config;
import io.vigia.agent.endpoint.Port;
import io.vigia.agent.endpoint.Site;
import io.vigia.agent.errors.ErrorSink;
import io.vigia.agent.errors.Errors;
import io.vigia.agent.errors.sentry.SentrySettings;
import io.vigia.agent.errors.sentry.SentrySink;
import io.vigia.agent.health.Checker;
import io.vigia.agent.health.Health;
import io.vigia.agent.health.HttpChecks;
import io.vigia.agent.health.OwnChecks;
import io.vigia.agent.health.Serving;
import io.vigia.agent.instrument.cache.CacheHandler;
import io.vigia.agent.instrument.cache.CaffeineInstrumentation;
import io.vigia.agent.instrument.cache.EhcacheInstrumentation;
import io.vigia.agent.instrument.cache.GuavaInstrumentation;
import io.vigia.agent.instrument.cache.JCacheInstrumentation;
import io.vigia.agent.instrument.cache.SpringCacheInstrumentation;
import io.vigia.agent.instrument.concurrent.ExecutorInstrumentation;
import io.vigia.agent.instrument.concurrent.ForkJoinInstrumentation;
import io.vigia.agent.instrument.concurrent.FutureInstrumentation;
import io.vigia.agent.instrument.concurrent.LibraryExecutorInstrumentation;
import io.vigia.agent.instrument.concurrent.TaskHandler;
import io.vigia.agent.instrument.http.HttpHandler;
import io.vigia.agent.instrument.http.jaxrs.JerseyInstrumentation;
import io.vigia.agent.instrument.http.jaxrs.RestEasyInstrumentation;
import io.vigia.agent.instrument.http.jdk.JdkServerInstrumentation;
import io.vigia.agent.instrument.http.jetty.JettyInstrumentation;
import io.vigia.agent.instrument.http.reactor.ReactorInstrumentation;
import io.vigia.agent.instrument.http.reactor.ReactorNettyInstrumentation;
import io.vigia.agent.instrument.http.reactor.WebFluxInstrumentation;
import io.vigia.agent.instrument.http.servlet.ServletInstrumentation;
import io.vigia.agent.instrument.http.spring.SpringExceptionsInstrumentation;
import io.vigia.agent.instrument.http.spring.SpringFunctionsInstrumentation;
import io.vigia.agent.instrument.http.tomcat.TomcatInstrumentation;
import io.vigia.agent.instrument.http.undertow.UndertowInstrumentation;
import io.vigia.agent.instrument.httpclient.HttpClientHandler;
import io.vigia.agent.instrument.httpclient.apache4.Apache4Instrumentation;
import io.vigia.agent.instrument.httpclient.apache5.Apache5Instrumentation;
import io.vigia.agent.instrument.httpclient.jaxrs.JerseyClientInstrumentation;
import io.vigia.agent.instrument.httpclient.jaxrs.RestEasyClientInstrumentation;
import io.vigia.agent.instrument.httpclient.jdk.JdkClientInstrumentation;
import io.vigia.agent.instrument.httpclient.okhttp.OkHttpInstrumentation;
import io.vigia.agent.instrument.httpclient.reactor.ReactorClientInstrumentation;
import io.vigia.agent.instrument.httpclient.reactor.WebClientInstrumentation;
import io.vigia.agent.instrument.httpclient.spring.SpringClientInstrumentation;
import io.vigia.agent.instrument.httpclient.url.UrlConnectionInstrumentation;
import io.vigia.agent.instrument.jdbc.JdbcInstrumentation;
import io.vigia.agent.instrument.jdbc.SqlHandler;
import io.vigia.agent.instrument.logging.LogHandler;
import io.vigia.agent.instrument.logging.MdcInstrumentation;
import io.vigia.agent.instrument.logging.jboss.JBossInstrumentation;
import io.vigia.agent.instrument.logging.jul.JulInstrumentation;
import io.vigia.agent.instrument.logging.log4j1.Log4j1Instrumentation;
import io.vigia.agent.instrument.logging.log4j2.Log4j2Instrumentation;
import io.vigia.agent.instrument.logging.logback.LogbackInstrumentation;
import io.vigia.agent.instrument.pool.PoolChecks;
import io.vigia.agent.instrument.pool.PoolHandler;
import io.vigia.agent.instrument.pool.PoolInstrumentation;
import io.vigia.agent.instrument.redis.JedisHandler;
import io.vigia.agent.instrument.redis.LettuceHandler;
import io.vigia.agent.instrument.redis.RedisChecks;
import io.vigia.agent.instrument.redis.RedisHandler;
import io.vigia.agent.instrument.redis.RedissonHandler;
import io.vigia.agent.instrument.redis.jedis.JedisInstrumentation;
import io.vigia.agent.instrument.redis.lettuce.LettuceInstrumentation;
import io.vigia.agent.instrument.redis.redisson.RedissonInstrumentation;
import io.vigia.agent.instrument.redis.spring.SpringRedisInstrumentation;
import io.vigia.agent.instrument.sentry.OwnSentryHandler;
import io.vigia.agent.instrument.sentry.OwnSentryInstrumentation;
import io.vigia.agent.instrument.server.LifecycleHandler;
import io.vigia.agent.instrument.server.ListenerChecks;
import io.vigia.agent.instrument.server.ServerInstrumentation;
import io.vigia.agent.instrument.uncaught.UncaughtHandler;
import io.vigia.agent.instrument.uncaught.UncaughtInstrumentation;
import io.vigia.agent.logs.AccessLog;
import io.vigia.agent.logs.LogFiles;
import io.vigia.agent.logs.LogFormat;
import io.vigia.agent.logs.LogSink;
import io.vigia.agent.redact.Redaction;
import io.vigia.agent.rewrite.FrontDoor;
import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.Observed;
import io.vigia.agent.telemetry.Scrape;
import io.vigia.agent.telemetry.TraceSampling;
import io.vigia.agent.telemetry.TransactionSink;
import io.vigia.agent.telemetry.statements.Statements;
import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.Globs;
import io.vigia.agent.util.Host;
import io.vigia.agent.util.Log;
import io.vigia.bootstrap.Hooks;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agent. Read this class first: it builds every part, in the order in which they depend on each
 * other.
 *
 * <p>Before the application's main method runs, the configuration is read, the hooks are installed
 * and the front door is opened: nothing else. The rest starts on a thread of its own.
 */
public final class Agent {
  private final Config config;
  private final java.lang.instrument.Instrumentation jvm;
  private final Meters meters = new Meters();
  private final Dependencies dependencies = new Dependencies();
  private final Observed observed = new Observed();
  private final Redaction redaction;
  private final Statements statements;
  private final Serving serving = new Serving(meters, System.nanoTime());

  /** Null until the port is open. */
  private volatile @Nullable Port port;

  private Agent(Config config, java.lang.instrument.Instrumentation jvm) {
    this.config = config;
    this.jvm = jvm;
    redaction = Redaction.of(config.redactKeys);
    statements = new Statements(meters, config.sqlSlowNanos, config.sqlRepeated);
  }

  /**
   * Starts the agent; called once, by {@code io.vigia.Premain}.
   *
   * @param argument what follows {@code =} in {@code -javaagent:vigia.jar=}, or null
   */
  public static void start(@Nullable String argument, java.lang.instrument.Instrumentation jvm) {
    Config config = Config.read(argument);
    if (!config.enabled) {
      return;
    }
    config.problems.forEach(Log::warn);
    new Agent(config, jvm).start();
  }

  private void start() {
    Log.redactWith(redaction);
    SentrySettings settings = SentrySettings.of(config, redaction, Version::read);
    SentrySink sentry = settings == null ? null : new SentrySink(settings, meters);
    TraceSampling sampling = sentry == null ? TraceSampling.OFF : sentry.sampling();
    Errors errors = new Errors(meters, sentry == null ? ErrorSink.OFF : sentry.errors(), redaction);
    LogFiles files = logFiles();
    Hooks.install(
        new HttpHandler(
            meters,
            errors,
            new Globs(config.requestsIgnore),
            config.requestsSlowNanos,
            AccessLog.of(files),
            sampling,
            sentry == null ? TransactionSink.OFF : sentry.transactions()));
    Hooks.install(new HttpClientHandler(meters, sampling));
    Hooks.install(new SqlHandler(meters, dependencies, statements));
    RedisHandler redis = new RedisHandler(meters, dependencies);
    Hooks.install(redis);
    Hooks.install(new JedisHandler(redis));
    Hooks.install(new LettuceHandler(redis));
    Hooks.install(new RedissonHandler(redis));
    Hooks.install(
        new LogHandler(meters, config.logsPattern, LogSink.of(files), errors, consoleFormat()));
    Hooks.install(new UncaughtHandler(errors));
    if (sentry != null) {
      Hooks.install(new OwnSentryHandler(sentry));
    }
    Hooks.install(new LifecycleHandler(observed));
    Hooks.install(new PoolHandler(observed));
    Hooks.install(new CacheHandler(meters, observed));
    Hooks.install(new TaskHandler());

    FrontDoor door = new FrontDoor(instrumentations());
    Hooks.install(new AdviceFailures(meters, door, jvm));
    jvm.addTransformer(door, true);
    door.catchUp(jvm);

    LogManagerWatch logManager = LogManagerWatch.begin(jvm);
    AgentThread.start("vigia-start", () -> startServices(errors, redis, logManager));
  }

  /** How console appenders write records; null where they write their own text. */
  private @Nullable LogFormat consoleFormat() {
    return config.logsConsoleJson
        ? LogFormat.of(
            config.logsFormat, config.service, config.environment, config.version, redaction)
        : null;
  }

  /** Null where no file is configured: then nothing of it is even loaded. */
  private @Nullable LogFiles logFiles() {
    if (config.logsFile == null && config.logsErrorFile == null && config.accessLogFile == null) {
      return null;
    }
    LogFiles files = new LogFiles(config, redaction, meters.logDropped.with());
    files.start();
    return files;
  }

  /** Everything that Vigia observes; the names are those of {@code vigia.instrument.<name>}. */
  private List<Instrumentation> instrumentations() {
    List<Instrumentation> on = new ArrayList<>();
    for (Instrumentation instrumentation :
        Arrays.<Instrumentation>asList(
            new TomcatInstrumentation(),
            new UndertowInstrumentation(),
            new JettyInstrumentation(),
            new ServletInstrumentation(),
            new JdkServerInstrumentation(),
            new ServerInstrumentation(),
            new ReactorNettyInstrumentation(),
            new ReactorInstrumentation(),
            new WebFluxInstrumentation(),
            new SpringFunctionsInstrumentation(),
            new SpringExceptionsInstrumentation(),
            new JerseyInstrumentation(),
            new RestEasyInstrumentation(),
            new Apache4Instrumentation(),
            new Apache5Instrumentation(),
            new OkHttpInstrumentation(),
            new ReactorClientInstrumentation(),
            new WebClientInstrumentation(),
            new UrlConnectionInstrumentation(),
            new JdkClientInstrumentation(),
            new SpringClientInstrumentation(),
            new JerseyClientInstrumentation(),
            new RestEasyClientInstrumentation(),
            new JdbcInstrumentation(),
            new PoolInstrumentation(),
            new JedisInstrumentation(),
            new LettuceInstrumentation(),
            new RedissonInstrumentation(),
            new SpringRedisInstrumentation(),
            new UncaughtInstrumentation(),
            new CaffeineInstrumentation(),
            new GuavaInstrumentation(),
            new EhcacheInstrumentation(),
            new JCacheInstrumentation(),
            new SpringCacheInstrumentation(),
            new ExecutorInstrumentation(),
            new ForkJoinInstrumentation(),
            new FutureInstrumentation(),
            new LibraryExecutorInstrumentation(),
            new LogbackInstrumentation(config.logsConsoleJson),
            new Log4j2Instrumentation(config.logsConsoleJson),
            new Log4j1Instrumentation(config.logsConsoleJson),
            new JulInstrumentation(config.logsConsoleJson),
            new JBossInstrumentation(config.logsConsoleJson),
            new MdcInstrumentation())) {
      if (config.isOn(instrumentation.name())) {
        on.add(instrumentation);
      }
    }
    if (config.sentryDsn != null) {
      on.add(new OwnSentryInstrumentation());
    }
    return on;
  }

  /** What the application can start without: the port, Sentry, the meters of the JVM. */
  private void startServices(
      Errors errors, RedisHandler redis, @Nullable LogManagerWatch logManager) {
    try {
      if (logManager != null) {
        logManager.await(jvm);
      }
      String version = Version.read();
      Health health = new Health(dependencies, serving, config.readinessInclude);
      Scrape scrape = new Scrape(meters, dependencies, observed, config.service, version);
      Alerts alerts = alerts(health, errors);
      Site site =
          Site.of(
              config.host,
              config.token,
              config.service,
              version,
              meters,
              scrape,
              health,
              statements,
              errors.groups(),
              alerts);
      port = Port.open(config.host, config.port, config.portWasAsked, site);
      String url = url();
      Log.info(version + " watches " + config.service + (url == null ? "" : ": " + url));
      errors.start();
      checker(redis).start();
      if (config.alerts) {
        alerts.start(config.slackWebhook, config.alertsWebhook);
      }
      scrape.bindJvm();
    } catch (Throwable thrown) {
      Log.warn("its services are not all there, the application runs", thrown);
    }
  }

  private Checker checker(RedisHandler redis) {
    List<String> files = new ArrayList<>();
    for (String file : new String[] {config.logsFile, config.logsErrorFile, config.accessLogFile}) {
      if (file != null) {
        files.add(file);
      }
    }
    return new Checker(
        Arrays.asList(
            new OwnChecks(dependencies, files),
            new ListenerChecks(observed, dependencies),
            new PoolChecks(observed, dependencies),
            new RedisChecks(dependencies, redis),
            new HttpChecks(dependencies, config.healthHttp)),
        redaction);
  }

  /** Where the page is; null where there is no port. */
  private @Nullable String url() {
    Port open = port;
    return open == null ? null : open.url();
  }

  private String instance() {
    Port open = port;
    return open == null ? Host.name() : Host.name() + ":" + open.number();
  }

  private Alerts alerts(Health health, Errors errors) {
    Origin origin = new Origin(config.service, config.environment, this::instance, this::url);
    IncidentFile file =
        config.dataDirectory == null
            ? IncidentFile.OFF
            : IncidentFile.in(Paths.get(config.dataDirectory));
    return new Alerts(
        config.limits,
        meters,
        Clock.SYSTEM,
        origin,
        new MeterReadings(meters, meters.logErrors::count, health::everything),
        new Suspects(errors.groups()),
        file);
  }
}
