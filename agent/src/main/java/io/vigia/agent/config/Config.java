package io.vigia.agent.config;

import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every setting with its value in effect; docs/reference.md lists them with their defaults. */
public final class Config {
  static final int DEFAULT_PORT = 9797;

  /** What no dependency can be named, since it is a field of {@code /health} or may be one. */
  private static final Set<String> RESERVED =
      new LinkedHashSet<>(
          Arrays.asList("status", "database", "redis", "application", "disk", "memory", "threads"));

  public final boolean enabled;

  /** The name of the service: the label {@code application} of every metric. */
  public final String service;

  public final String environment;

  /** The release of the service, null where nobody said. */
  public final @Nullable String version;

  public final String host;

  /** The port to listen on; 0 for any. */
  public final int port;

  /** False where {@link #port} is the default, and the next free one will do. */
  public final boolean portWasAsked;

  public final @Nullable String token;

  /** Globs of the paths that are not measured. */
  public final List<String> requestsIgnore;

  /** From how many nanoseconds on a request is slow; 0 where none is. */
  public final long requestsSlowNanos;

  /** From how many nanoseconds on a statement is slow; 0 where none is. */
  public final long sqlSlowNanos;

  /** How often a request may run the same statement before it is told; 0 where it is not. */
  public final int sqlRepeated;

  public final boolean logsPattern;

  /** Whether console appenders write JSON. */
  public final boolean logsConsoleJson;

  /** Names of secrets beside those that are known anyway; {@code *} stands for any characters. */
  public final List<String> redactKeys;

  /** {@code json}, {@code ecs} or {@code logstash}. */
  public final String logsFormat;

  /** The file of all records; null for none. */
  public final @Nullable String logsFile;

  /** The file of records of ERROR and above; null for none. */
  public final @Nullable String logsErrorFile;

  /** Null for no access log. */
  public final @Nullable String accessLogFile;

  /** {@code json} or {@code combined}. */
  public final String accessLogFormat;

  /** How many bytes a log file has before it is rolled over. */
  public final long logsMaxSize;

  /** How many rolled files are kept of each log file. */
  public final int logsMaxFiles;

  /** Null where nothing is sent to Sentry. */
  public final @Nullable String sentryDsn;

  /** Whether what tells of a person leaves the process whole, as a client's address. */
  public final boolean sendDefaultPii;

  /** What part of the requests that no caller has decided of Sentry is told of; 0 to 1. */
  public final double sentryTracesSampleRate;

  /** The class names of exceptions that are not sent, nor their sub classes. */
  public final List<String> sentryIgnore;

  /** What else the application depends on, by the names of its components. */
  public final Map<String, URL> healthHttp;

  /** The components without which the service is not ready. */
  public final Set<String> readinessInclude;

  /** Whether alerts are evaluated. */
  public final boolean alerts;

  /** Every alert with its limits. */
  public final List<Limit> limits;

  /** An incoming webhook of Slack, a secret; null where nothing is sent there. */
  public final @Nullable URL slackWebhook;

  /** What takes Alertmanager's JSON; null where nothing is sent there. */
  public final @Nullable URL alertsWebhook;

  /** Where what outlives the process is kept; null where nothing does. */
  public final @Nullable String dataDirectory;

  /** What was wrong, a sentence each. */
  public final List<String> problems;

  private final Set<String> instrumentationsOff;

  Config(ConfigReader reader) {
    enabled = reader.bool("vigia.enabled", true);
    service = reader.text("vigia.service", ServiceName.derive(reader));
    environment = reader.text("vigia.env", reader.elsewhere("SENTRY_ENVIRONMENT", "production"));
    version = reader.optional("vigia.version", "SENTRY_RELEASE");
    host = reader.text("vigia.host", "127.0.0.1");
    port = reader.integer("vigia.port", DEFAULT_PORT, 0, 65535);
    portWasAsked = reader.isInEffect("vigia.port");
    token = reader.secret("vigia.token", null);
    requestsIgnore = reader.list("vigia.requests.ignore");
    requestsSlowNanos = reader.duration("vigia.requests.slow", "2s");
    sqlSlowNanos = reader.duration("vigia.sql.slow", "500ms");
    sqlRepeated = reader.count("vigia.sql.repeated", 10, 2, 1_000_000);
    logsPattern = reader.bool("vigia.logs.pattern", true);
    logsConsoleJson = reader.choice("vigia.logs.console", "keep", "json").equals("json");

    redactKeys = reader.list("vigia.redact.keys");
    logsFormat = reader.choice("vigia.logs.format", "json", "ecs", "logstash");
    Map<String, String> files = new HashMap<>();
    logsFile = reader.file("vigia.logs.file", files);
    logsErrorFile = reader.file("vigia.logs.error-file", files);
    accessLogFile = reader.file("vigia.access-log.file", files);
    accessLogFormat = reader.choice("vigia.access-log.format", "json", "combined");
    logsMaxSize = reader.megabytes("vigia.logs.max-size", 10);
    logsMaxFiles = reader.integer("vigia.logs.max-files", 5, 1, 100);
    sentryDsn = reader.secret("vigia.sentry.dsn", "SENTRY_DSN");
    sendDefaultPii = reader.bool("vigia.sentry.send-default-pii", false);
    sentryTracesSampleRate = reader.rate("vigia.sentry.traces-sample-rate", 0.1);
    sentryIgnore = reader.list("vigia.sentry.ignore");
    healthHttp = Collections.unmodifiableMap(reader.urls("vigia.health.http.", RESERVED));
    readinessInclude = new HashSet<>(reader.list("vigia.health.readiness.include"));
    alerts = reader.bool("vigia.alerts", true);
    limits = limits(reader, alerts);
    slackWebhook =
        reader.url(
            "vigia.slack.webhook", reader.secret("vigia.slack.webhook", "SLACK_WEBHOOK_URL"));
    alertsWebhook =
        reader.url("vigia.alerts.webhook", reader.optional("vigia.alerts.webhook", null));
    dataDirectory = reader.optional("vigia.data-dir", null);
    instrumentationsOff = reader.switchedOff("vigia.instrument.");
    reader.reportUnknownKeys();
    problems = Collections.unmodifiableList(reader.problems());
  }

  private static List<Limit> limits(ConfigReader reader, boolean alerts) {
    List<Limit> limits = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      limits.add(
          Limit.of(rule)
              .with(
                  reader.bool(rule.property("enabled"), true) && alerts,
                  threshold(reader, rule),
                  rule.windowSeconds == 0
                      ? 0
                      : reader.positiveDuration(
                          rule.property("window"), rule.windowSeconds + "s")));
    }
    return Collections.unmodifiableList(limits);
  }

  private static double threshold(ConfigReader reader, Rule rule) {
    String key = rule.property("threshold");
    switch (rule.unit) {
      case SHARE:
        return reader.share(key, rule.threshold);
      case SECONDS:
        return reader.positiveDuration(key, rule.threshold + "s") / 1e9;
      case COUNT:
        return reader.integer(key, (int) rule.threshold, 1, 1_000_000);
      default:
        return rule.threshold;
    }
  }

  /** Whether the instrumentations of this name are on. */
  public boolean isOn(String instrumentation) {
    return !instrumentationsOff.contains(instrumentation);
  }

  /**
   * Reads the configuration of this JVM.
   *
   * @param argument what follows {@code =} in {@code -javaagent:vigia.jar=}, or null
   */
  public static Config read(@Nullable String argument) {
    return new Config(
        new ConfigReader(Sources.of(argument, SystemProperties.copy(), System.getenv())));
  }
}
