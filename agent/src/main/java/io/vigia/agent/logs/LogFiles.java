package io.vigia.agent.logs;

import io.vigia.agent.config.Config;
import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Counter;
import io.vigia.bootstrap.LogHook;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Vigia's own log files: of all records, of those of ERROR and above, of requests. Made only where
 * one of them is configured.
 */
public final class LogFiles implements LogSink, AccessLog {
  private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final LineWriter records;
  private final AccessFormat requests;
  private final @Nullable RollingFile all;
  private final @Nullable RollingFile errors;
  private final @Nullable RollingFile access;
  private final Overflow overflow;
  private final LogWriter thread = new LogWriter(new Lines());

  /** The least severity that goes into any of the files. */
  private final int least;

  /**
   * @param dropped counts what cannot be written, for whatever reason
   */
  public LogFiles(Config config, Redaction redaction, Counter dropped) {
    this(
        LogFormat.of(
            config.logsFormat, config.service, config.environment, config.version, redaction),
        AccessFormat.of(
            config.accessLogFormat,
            config.service,
            config.environment,
            redaction,
            config.sendDefaultPii),
        file("vigia.logs.file", config.logsFile, config, dropped::add),
        file("vigia.logs.error-file", config.logsErrorFile, config, dropped::add),
        file("vigia.access-log.file", config.accessLogFile, config, dropped::add),
        dropped);
  }

  LogFiles(
      LogFormat format,
      AccessFormat requests,
      @Nullable RollingFile all,
      @Nullable RollingFile errors,
      @Nullable RollingFile access,
      Counter dropped) {
    records = format.writer();
    this.requests = requests;
    this.all = all;
    this.errors = errors;
    this.access = access;
    overflow = new Overflow(dropped);
    int leastOfErrors = errors == null ? Integer.MAX_VALUE : LogHook.ERROR;
    least = all == null ? leastOfErrors : Integer.MIN_VALUE;
  }

  private static @Nullable RollingFile file(
      String key, @Nullable String path, Config config, LongConsumer dropped) {
    return path == null
        ? null
        : new RollingFile(key, path, config.logsMaxSize, config.logsMaxFiles, RETRY_NANOS, dropped);
  }

  /** Starts the thread that writes, which opens the files. */
  public void start() {
    thread.start();
  }

  @Override
  public boolean wants(int severity) {
    return severity >= least;
  }

  @Override
  public void take(LogRecord record) {
    leave(record);
  }

  @Override
  public boolean isOn() {
    return access != null;
  }

  @Override
  public void take(AccessRecord record) {
    leave(record);
  }

  private void leave(Entry entry) {
    if (!thread.take(entry)) {
      overflow.dropped();
    }
  }

  /** Returns once all that was taken before is written, or after this time. */
  void flush(long nanos) {
    thread.flush(nanos);
  }

  /** What the writer's thread does. */
  private final class Lines implements LogWriter.Lines {
    @Override
    public void open() {
      for (RollingFile file : files()) {
        if (file != null) {
          file.open();
        }
      }
    }

    @Override
    public void write(Entry entry) {
      if (entry instanceof AccessRecord) {
        append(access, requests.write((AccessRecord) entry));
      } else if (entry instanceof LogRecord) {
        Utf8Line line = records.write((LogRecord) entry);
        append(all, line);
        if (entry.severity() >= LogHook.ERROR) {
          append(errors, line);
        }
      }
    }

    private void append(@Nullable RollingFile file, Utf8Line line) {
      if (file != null) {
        file.append(line.bytes(), line.length());
      }
    }

    @Override
    public void flush() {
      for (RollingFile file : files()) {
        if (file != null) {
          file.flush();
        }
      }
      overflow.tell();
    }

    private @Nullable RollingFile[] files() {
      return new RollingFile[] {all, errors, access};
    }
  }
}
