package io.vigia.agent.errors.sentry;

import io.sentry.DataCategory;
import io.sentry.RequestDetailsResolver;
import io.sentry.SentryBaseEvent;
import io.sentry.SentryEnvelope;
import io.sentry.SentryEnvelopeItem;
import io.sentry.SentryEvent;
import io.sentry.SentryItemType;
import io.sentry.SentryOptions;
import io.sentry.clientreport.DiscardReason;
import io.sentry.clientreport.IClientReportRecorder;
import io.sentry.transport.RateLimiter;
import io.vigia.agent.errors.ErrorReport;
import io.vigia.agent.telemetry.FinishedRequest;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.TraceContext;
import io.vigia.agent.telemetry.TraceSampling;
import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.Log;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread {@code vigia-sentry}: sends what waits, one after the other, transactions where no
 * event does. Of the SDK it has the words of the protocol, and neither its threads nor its static
 * state.
 */
final class Sender {
  private static final int MOST_EVENTS = 100;
  private static final int MOST_TRANSACTIONS = 100;

  private final SendQueue<Waiting> events = new SendQueue<>(MOST_EVENTS);
  private final SendQueue<FinishedRequest> requests = new SendQueue<>(MOST_TRANSACTIONS);
  private final Events toEvents;
  private final Transactions toTransactions;
  private final Envelopes envelopes;
  private final Wire wire;
  private final RateLimiter limits;
  private final IClientReportRecorder lost;
  private final TraceSampling sampling;
  private final Tally eventTally;
  private final Tally transactionTally;
  private final Outage outage = new Outage();
  private final Thread thread = AgentThread.make("vigia-sentry", this::run);
  private volatile boolean isWaiting;
  private volatile boolean isStopping;
  private boolean hasFailed;

  /**
   * @throws IllegalArgumentException for a wrong DSN
   */
  Sender(SentrySettings settings, Meters meters, TraceSampling sampling) {
    String client = Common.CLIENT + '/' + settings.version();
    SentryOptions options = new SentryOptions();
    limits = new RateLimiter(options);
    wire = new Wire(options, new RequestDetailsResolver(settings.dsn, client).resolve(), limits);
    lost = options.getClientReportRecorder();
    Common common = new Common(settings);
    toEvents = new Events(settings, common);
    toTransactions = new Transactions(settings, common);
    envelopes = new Envelopes(options);
    this.sampling = sampling;
    eventTally = new Tally(meters, "sentry");
    transactionTally = new Tally(meters, "sentry-transactions");
  }

  void start() {
    thread.start();
  }

  /** Reads all that is needed of it: the queue holds nothing of the application's. */
  void report(ErrorReport report) {
    if (events.isFull() || !events.offer(new Waiting(toEvents.of(report), report.trace))) {
      drop(eventTally, DataCategory.Error, DiscardReason.QUEUE_OVERFLOW);
    } else {
      wake();
    }
  }

  void take(FinishedRequest request) {
    if (requests.offer(request)) {
      wake();
    } else {
      drop(transactionTally, DataCategory.Transaction, DiscardReason.QUEUE_OVERFLOW);
    }
  }

  private void wake() {
    if (isWaiting) {
      isWaiting = false;
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    while (true) {
      try {
        if (!sendNext()) {
          if (isStopping) {
            return;
          }
          await();
        }
      } catch (Throwable thrown) {
        if (!hasFailed) {
          hasFailed = true;
          Log.warn("something could not be made ready for Sentry", thrown);
        }
      }
    }
  }

  private void await() {
    isWaiting = true;
    if (events.isEmpty() && requests.isEmpty() && !isStopping) {
      LockSupport.park(this);
    }
    isWaiting = false;
  }

  /** False where nothing waits. */
  private boolean sendNext() {
    Waiting event = events.poll();
    if (event != null) {
      if (mayBeSent(DataCategory.Error, eventTally)) {
        send(event.event, event.trace, eventTally);
      }
      return true;
    }
    FinishedRequest request = requests.poll();
    if (request == null) {
      return false;
    }
    if (mayBeSent(DataCategory.Transaction, transactionTally)) {
      send(toTransactions.of(request), request.trace, transactionTally);
    }
    return true;
  }

  private boolean mayBeSent(DataCategory category, Tally tally) {
    boolean isLimited = limits.isActiveForCategory(category);
    if (isLimited) {
      drop(tally, category, DiscardReason.RATELIMIT_BACKOFF);
    }
    return !isLimited;
  }

  private void drop(Tally tally, DataCategory category, DiscardReason reason) {
    tally.dropped.increment();
    lost.recordLostEvent(reason, category);
  }

  private void send(SentryBaseEvent event, @Nullable TraceContext trace, Tally tally) {
    SentryEnvelope envelope = envelopes.of(event, trace == null ? null : sampling.baggage(trace));
    int status = 0;
    String reason = "";
    try {
      status = wire.send(envelope);
      reason = "status " + status;
    } catch (IOException e) {
      reason = e.getClass().getSimpleName();
    } catch (RuntimeException e) {
      reason = e.getClass().getName();
    }
    if (status / 100 == 2) {
      tally.sent.increment();
      outage.sent();
      return;
    }
    tally.failed.increment();
    outage.failed(reason);
    for (SentryEnvelopeItem item : envelope.getItems()) {
      // What a limit has refused Sentry has counted itself, but not the report that was with it.
      if (status != 429 || item.getHeader().getType() == SentryItemType.ClientReport) {
        lost.recordLostEnvelopeItem(DiscardReason.NETWORK_ERROR, item);
      }
    }
  }

  /** Sends what waits for so long at most, and nothing more after that. */
  void stop(long nanos) {
    isStopping = true;
    LockSupport.unpark(thread);
    try {
      TimeUnit.NANOSECONDS.timedJoin(thread, nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An event with the trace that it happened in. */
  private static final class Waiting {
    final SentryEvent event;
    final @Nullable TraceContext trace;

    Waiting(SentryEvent event, @Nullable TraceContext trace) {
      this.event = event;
      this.trace = trace;
    }
  }
}
