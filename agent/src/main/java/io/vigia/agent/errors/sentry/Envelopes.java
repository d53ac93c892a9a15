package io.vigia.agent.errors.sentry;

import io.sentry.Baggage;
import io.sentry.SentryBaseEvent;
import io.sentry.SentryEnvelope;
import io.sentry.SentryEnvelopeHeader;
import io.sentry.SentryEnvelopeItem;
import io.sentry.SentryOptions;
import io.sentry.TraceContext;
import io.sentry.clientreport.IClientReportRecorder;
import java.util.Collections;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Puts events and transactions into envelopes, with what was lost before. */
final class Envelopes {
  private final SentryOptions options;
  private final IClientReportRecorder lost;

  Envelopes(SentryOptions options) {
    this.options = options;
    lost = options.getClientReportRecorder();
  }

  /**
   * @param baggage what this service tells its callees of the trace; null outside of one
   */
  SentryEnvelope of(SentryBaseEvent event, @Nullable String baggage) {
    TraceContext trace =
        baggage == null ? null : Baggage.fromHeader(baggage, options.getLogger()).toTraceContext();
    SentryEnvelopeHeader header =
        new SentryEnvelopeHeader(event.getEventId(), event.getSdk(), trace);
    header.setSentAt(new Date());
    return lost.attachReportToEnvelope(
        new SentryEnvelope(
            header,
            Collections.singletonList(
                SentryEnvelopeItem.fromEvent(options.getSerializer(), event))));
  }
}
