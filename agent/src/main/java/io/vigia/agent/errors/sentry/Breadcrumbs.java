package io.vigia.agent.errors.sentry;

import io.sentry.Breadcrumb;
import io.sentry.SentryLevel;
import io.vigia.agent.redact.Redaction;
import io.vigia.agent.telemetry.TrailEntry;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What happened before in a request, in Sentry's words. */
final class Breadcrumbs {
  private static final int MAX_MESSAGE = 2_000;

  private Breadcrumbs() {}

  static List<Breadcrumb> of(List<TrailEntry> trail, Redaction redaction) {
    List<Breadcrumb> all = new ArrayList<>(trail.size());
    for (TrailEntry entry : trail) {
      all.add(of(entry, redaction));
    }
    return all;
  }

  private static Breadcrumb of(TrailEntry entry, Redaction redaction) {
    Breadcrumb crumb = new Breadcrumb(new Date(TimeUnit.NANOSECONDS.toMillis(entry.startNanos)));
    crumb.setLevel(entry.failed ? SentryLevel.ERROR : SentryLevel.INFO);
    switch (entry.kind) {
      case STATEMENT:
        crumb.setType("query");
        crumb.setCategory("query");
        crumb.setMessage(bounded(entry.text));
        crumb.setData("db", entry.place);
        break;
      case REDIS:
        crumb.setType("query");
        crumb.setCategory("redis");
        crumb.setMessage(bounded(entry.text));
        crumb.setData("db", entry.place);
        break;
      case HTTP:
        crumb.setType("http");
        crumb.setCategory("http");
        crumb.setData("method", entry.text);
        crumb.setData("url", redaction.text(entry.place));
        if (entry.code >= 100) {
          crumb.setData("status_code", entry.code);
        }
        break;
      default:
        crumb.setType("default");
        crumb.setCategory(entry.place.isEmpty() ? "log" : entry.place);
        crumb.setMessage(bounded(redaction.text(Exceptions.bounded(entry.text))));
        crumb.setLevel(Levels.of(entry.code));
        return crumb;
    }
    crumb.setData("duration_ms", Math.round(entry.nanos / 1e4) / 100.0);
    return crumb;
  }

  private static String bounded(String text) {
    return text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE - 1) + '…';
  }
}
