package io.vigia.agent.errors.sentry;

import io.sentry.Hint;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.SentryOptions;
import io.sentry.SpanContext;
import io.sentry.SpanId;
import io.sentry.exception.ExceptionMechanismException;
import io.sentry.protocol.Mechanism;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.SentryId;
import io.vigia.agent.errors.ErrorReport;
import io.vigia.agent.errors.ErrorSink;
import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.Log;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sends exceptions to Sentry, from a thread of its own. The queue is bounded; what does not fit is
 * dropped and counted. The only place that knows the SDK.
 */
public final class SentrySink implements ErrorSink {
  private static final int QUEUE = 100;
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final long SHUTDOWN_MILLIS = 2_000;

  private final BlockingQueue<ErrorReport> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Counter queued;
  private final Counter dropped;
  private final String dsn;
  private final String environment;
  private final @Nullable String release;
  private final List<String> ignored;
  private final Redaction redaction;

  private SentrySink(
      Meters meters,
      String dsn,
      String environment,
      @Nullable String release,
      List<String> ignored,
      Redaction redaction) {
    queued = meters.notifications.with("sentry", "queued");
    dropped = meters.notifications.with("sentry", "dropped");
    this.dsn = dsn;
    this.environment = environment;
    this.release = release;
    this.ignored = ignored;
    this.redaction = redaction;
  }

  /**
   * A sink that queues until {@link #start}.
   *
   * @param release that of the service, null where nobody said
   * @param ignored class names of exceptions that are not sent, nor their sub classes
   * @param redaction what the messages of exceptions pass through before they are sent
   */
  public static ErrorSink to(
      String dsn,
      String environment,
      @Nullable String release,
      List<String> ignored,
      Redaction redaction,
      Meters meters) {
    return new SentrySink(meters, dsn, environment, release, ignored, redaction);
  }

  @Override
  public void report(ErrorReport report) {
    if (report.thrown == null || isIgnored(report.thrown)) {
      return;
    }
    boolean fits = queue.offer(report);
    (fits ? queued : dropped).increment();
  }

  private boolean isIgnored(Throwable thrown) {
    if (ignored.isEmpty()) {
      return false;
    }
    for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
      if (ignored.contains(type.getName())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Initialises the SDK and begins to send. A DSN that it does not accept is one warning, and
   * nothing is sent.
   */
  @Override
  public void start() {
    try {
      Sentry.init(this::configure);
    } catch (RuntimeException e) {
      // The message may hold the DSN, which is a secret.
      Log.warn("vigia.sentry.dsn is not a valid DSN; nothing is sent to Sentry");
      return;
    }
    AgentThread.start("vigia-sentry", this::sendForEver);
  }

  private void configure(SentryOptions options) {
    options.setDsn(dsn);
    options.setEnvironment(environment);
    options.setRelease(release);
    options.setAttachServerName(false); // would ask the name service on a thread of its own
    options.setSendModules(false); // would search the application's class path
    options.setEnableUncaughtExceptionHandler(false); // the default handler is the application's
    options.setEnableShutdownHook(false); // stop() sends what is queued here first
    options.setConnectionTimeoutMillis(TIMEOUT_MILLIS);
    options.setReadTimeoutMillis(TIMEOUT_MILLIS);
    options.setFlushTimeoutMillis(SHUTDOWN_MILLIS);
    options.setShutdownTimeoutMillis(SHUTDOWN_MILLIS);
    options.setMaxQueueSize(QUEUE);
    options.setBeforeSend((event, hint) -> redacted(event));
  }

  /** Of an exception the message is the application's; class, method and file names are code. */
  private SentryEvent redacted(SentryEvent event) {
    List<SentryException> exceptions = event.getExceptions();
    if (exceptions != null) {
      for (SentryException exception : exceptions) {
        String message = exception.getValue();
        exception.setValue(message == null ? null : redaction.text(message));
      }
    }
    return event;
  }

  private void sendForEver() {
    while (true) {
      try {
        send(queue.take());
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        Log.warn("an exception could not be handed to Sentry", e);
      }
    }
  }

  @Override
  public void stop(long nanos) {
    long end = System.nanoTime() + nanos;
    ErrorReport report = queue.poll();
    while (report != null && System.nanoTime() - end < 0) {
      send(report);
      report = queue.poll();
    }
    Sentry.close();
  }

  private static void send(ErrorReport report) {
    Mechanism mechanism = new Mechanism();
    mechanism.setType("vigia." + report.source.label());
    mechanism.setHandled(report.handled);
    Throwable thrown = Objects.requireNonNull(report.thrown);
    SentryEvent event =
        new SentryEvent(new ExceptionMechanismException(mechanism, thrown, Thread.currentThread()));
    event.setTimestamp(new Date(report.timeMillis));
    event.setLevel(SentryLevel.ERROR);
    event.setTransaction(report.route);
    TraceContext trace = report.trace;
    if (trace != null) {
      event
          .getContexts()
          .setTrace(
              new SpanContext(
                  new SentryId(trace.traceId()),
                  new SpanId(trace.spanId()),
                  "http.server",
                  null,
                  null));
    }
    Sentry.captureEvent(event, new Hint());
  }
}
