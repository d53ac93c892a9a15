package io.vigia.agent.logs;

import io.vigia.agent.redact.Redaction;
import org.jspecify.annotations.Nullable;

/** How a record is written: {@code json}, {@code ecs} or {@code logstash}, one flat object. */
public abstract class LogFormat {
  static final int MAX_MESSAGE = 16 * 1024;
  static final int MAX_STACK = 32 * 1024;

  private final Redaction redaction;

  LogFormat(Redaction redaction) {
    this.redaction = redaction;
  }

  /**
   * The format of this name.
   *
   * @param name {@code json}, {@code ecs} or {@code logstash}
   * @param version of the service, null where nobody said
   */
  public static LogFormat of(
      String name,
      String service,
      String environment,
      @Nullable String version,
      Redaction redaction) {
    switch (name) {
      case "ecs":
        return new EcsFormat(service, environment, version, redaction);
      case "logstash":
        return new LogstashFormat(redaction);
      default:
        return new JsonFormat(service, environment, redaction);
    }
  }

  /** What writes one record after another, into one buffer; a writer is of one thread. */
  final LineWriter writer() {
    return new LineWriter(this, redaction);
  }

  /** The line of a record with its line feed, for callers that have no use for bytes. */
  public final String line(LogRecord record) {
    return writer().write(record).toString();
  }

  /** Writes the fields of a record. */
  abstract void fields(LogRecord record, JsonObject json, StackText stack);
}
