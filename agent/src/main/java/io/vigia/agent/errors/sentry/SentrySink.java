package io.vigia.agent.errors.sentry;

import io.vigia.agent.errors.ErrorReport;
import io.vigia.agent.errors.ErrorSink;
import io.vigia.agent.telemetry.FinishedRequest;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.TraceSampling;
import io.vigia.agent.telemetry.TransactionSink;
import io.vigia.agent.util.Log;
import org.jspecify.annotations.Nullable;

/**
 * What goes to Sentry: errors as events, and requests whose trace is recorded as transactions. None
 * of its SDK is touched before {@link #start}.
 */
public final class SentrySink implements ErrorSink, TransactionSink {
  private final SentrySettings settings;
  private final Meters meters;
  private final TraceSampling sampling;

  /** Null before the start, where the DSN is wrong, and where the application reports itself. */
  private volatile @Nullable Sender sender;

  private boolean isLeft;

  /** One that sends nothing until {@link #start}. */
  public SentrySink(SentrySettings settings, Meters meters) {
    this.settings = settings;
    this.meters = meters;
    sampling =
        new TraceSampling(
            settings.rate, settings.publicKey(), settings.environment, settings.release);
  }

  /** This as what takes errors; whoever names both types has the JVM load them to compare. */
  public ErrorSink errors() {
    return this;
  }

  /** This as what takes requests. */
  public TransactionSink transactions() {
    return this;
  }

  /** Which requests it wants told of, and what callees are told. */
  public TraceSampling sampling() {
    return sampling;
  }

  /** Begins to send. A DSN that the SDK does not accept is one warning, and nothing is sent. */
  @Override
  public void start() {
    Sender made;
    try {
      made = new Sender(settings, meters, sampling);
    } catch (IllegalArgumentException e) {
      // The message may hold the DSN, which is a secret.
      sampling.switchOff();
      Log.warn("vigia.sentry.dsn is not a valid DSN; nothing is sent to Sentry");
      return;
    }
    synchronized (this) {
      if (!isLeft) {
        made.start();
        sender = made;
      }
    }
  }

  @Override
  public void report(ErrorReport report) {
    Sender own = sender;
    if (own != null && !settings.ignores(report.thrown)) {
      own.report(report);
    }
  }

  @Override
  public void take(FinishedRequest request) {
    Sender own = sender;
    if (own != null) {
      own.take(request);
    }
  }

  /**
   * The application has a Sentry of its own at work: from now on everything is left to that, for
   * nothing shall be told twice.
   */
  public synchronized void leaveToApplication() {
    if (!isLeft) {
      isLeft = true;
      sampling.switchOff();
      sender = null;
      Log.info("the application reports to Sentry itself; Vigia leaves that to it");
    }
  }

  @Override
  public void stop(long nanos) {
    Sender own = sender;
    if (own != null) {
      own.stop(nanos);
    }
  }
}
