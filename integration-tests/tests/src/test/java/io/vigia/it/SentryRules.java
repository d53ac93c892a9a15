package io.vigia.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Sentry asks of events and transactions, and would drop or mark as an error otherwise
 * (https://develop.sentry.dev/sdk/data-model/event-payloads/).
 */
final class SentryRules {
  private static final Pattern TRACE = Pattern.compile("(?!0{32})[0-9a-f]{32}");
  private static final Pattern SPAN = Pattern.compile("(?!0{16})[0-9a-f]{16}");
  private static final Pattern TAG = Pattern.compile("[a-zA-Z0-9_.:-]{1,200}");
  private static final Set<String> LEVELS = Set.of("fatal", "error", "warning", "info", "debug");
  private static final Set<String> CRUMBS =
      Set.of("default", "debug", "error", "navigation", "http", "info", "query", "ui", "user");

  private static final Set<String> STATUSES =
      Set.of(
          "ok",
          "cancelled",
          "unknown",
          "unknown_error",
          "invalid_argument",
          "deadline_exceeded",
          "not_found",
          "already_exists",
          "permission_denied",
          "resource_exhausted",
          "failed_precondition",
          "aborted",
          "out_of_range",
          "unimplemented",
          "internal_error",
          "unavailable",
          "data_loss",
          "unauthenticated");

  private final List<String> problems = new ArrayList<>();

  private SentryRules() {}

  /** What is wrong with an event, the header of its envelope with it. */
  static List<String> problemsOfEvent(JsonNode header, JsonNode event) {
    SentryRules rules = new SentryRules();
    rules.common(header, event);
    rules.require(LEVELS.contains(event.path("level").asText()), "level", event.path("level"));
    JsonNode exceptions = event.path("exception").path("values");
    boolean hasMessage = !event.path("message").path("formatted").asText().isBlank();
    rules.require(hasMessage || !exceptions.isEmpty(), "neither message nor exception", event);
    for (int i = 0; i < exceptions.size(); i++) {
      rules.exception(exceptions.get(i), i == exceptions.size() - 1);
    }
    for (JsonNode crumb : event.path("breadcrumbs")) {
      rules.crumb(crumb);
    }
    return rules.problems;
  }

  /** The same of a transaction. */
  static List<String> problemsOfTransaction(JsonNode header, JsonNode transaction) {
    SentryRules rules = new SentryRules();
    rules.common(header, transaction);
    rules.require(transaction.path("type").asText().equals("transaction"), "type", transaction);
    rules.require(!transaction.path("transaction").asText().isEmpty(), "no name", transaction);
    String source = transaction.path("transaction_info").path("source").asText();
    rules.require(
        Set.of("custom", "url", "route", "view", "component", "task").contains(source),
        "source",
        transaction.path("transaction_info"));
    JsonNode trace = transaction.path("contexts").path("trace");
    rules.require(!trace.isMissingNode(), "no trace", transaction.path("contexts"));
    rules.span(trace);
    rules.interval(transaction);
    Set<String> ids = new HashSet<>(Set.of(trace.path("span_id").asText()));
    for (JsonNode span : transaction.path("spans")) {
      rules.span(span);
      rules.interval(span);
      rules.require(ids.add(span.path("span_id").asText()), "a span twice", span);
      rules.require(ids.contains(span.path("parent_span_id").asText("")), "no parent", span);
      rules.require(span.path("trace_id").equals(trace.path("trace_id")), "another trace", span);
    }
    return rules.problems;
  }

  private void common(JsonNode header, JsonNode event) {
    String id = event.path("event_id").asText();
    require(TRACE.matcher(id).matches(), "event_id", event.path("event_id"));
    require(header.path("event_id").asText().equals(id), "another event_id", header);
    time(header.path("sent_at"));
    require(!header.path("sdk").path("name").asText().isEmpty(), "no sdk", header);
    require(!event.path("sdk").path("version").asText().isEmpty(), "no sdk", event.path("sdk"));
    require(event.path("platform").asText().equals("java"), "platform", event.path("platform"));
    time(event.path("timestamp"));
    name(event.path("environment"), 64);
    require(!event.path("environment").asText().contains("/"), "environment", event);
    if (event.has("release")) {
      name(event.path("release"), 200);
    }
    require(event.path("server_name").isTextual(), "no server_name", event);
    event
        .path("tags")
        .fields()
        .forEachRemaining(
            tag -> {
              String value = tag.getValue().asText();
              boolean isGood = !value.isEmpty() && value.length() <= 200 && !value.contains("\n");
              require(TAG.matcher(tag.getKey()).matches() && isGood, tag.getKey(), tag.getValue());
            });
    JsonNode trace = event.path("contexts").path("trace");
    if (!trace.isMissingNode()) {
      span(trace);
      JsonNode told = header.path("trace");
      // It may be missing: a caller that speaks Sentry has told nothing.
      boolean isSame = told.path("trace_id").equals(trace.path("trace_id"));
      require(told.isMissingNode() || isSame, "trace of the header", told);
      boolean hasKey = !told.path("public_key").asText().isEmpty();
      require(told.isMissingNode() || hasKey, "key of the header", told);
    }
  }

  private void name(JsonNode name, int most) {
    String text = name.asText();
    boolean isGood = !text.isEmpty() && text.length() <= most && !text.matches("(?s).*[\\s\\\\].*");
    require(isGood, "name", name);
  }

  private void exception(JsonNode exception, boolean isOutermost) {
    require(!exception.path("type").asText().isEmpty(), "no type", exception);
    JsonNode mechanism = exception.path("mechanism");
    require(!mechanism.path("type").asText().isEmpty(), "no mechanism", exception);
    require(!isOutermost || mechanism.path("handled").isBoolean(), "handled", mechanism);
    JsonNode stack = exception.path("stacktrace");
    require(stack.isMissingNode() || !stack.path("frames").isEmpty(), "an empty stack", exception);
    for (JsonNode frame : stack.path("frames")) {
      require(!frame.path("function").asText().isEmpty(), "no function", frame);
      require(!frame.path("module").asText().isEmpty(), "no module", frame);
      require(frame.path("in_app").isBoolean(), "in_app", frame);
      require(!frame.has("lineno") || frame.path("lineno").asInt(-1) >= 0, "lineno", frame);
    }
  }

  private void crumb(JsonNode crumb) {
    time(crumb.path("timestamp"));
    require(CRUMBS.contains(crumb.path("type").asText()), "type", crumb);
    require(LEVELS.contains(crumb.path("level").asText()), "level", crumb);
    require(!crumb.path("category").asText().isEmpty(), "category", crumb);
  }

  private void span(JsonNode span) {
    require(TRACE.matcher(span.path("trace_id").asText()).matches(), "trace_id", span);
    require(SPAN.matcher(span.path("span_id").asText()).matches(), "span_id", span);
    if (span.has("parent_span_id")) {
      require(SPAN.matcher(span.path("parent_span_id").asText()).matches(), "parent", span);
    }
    require(!span.path("op").asText().isEmpty(), "no op", span);
    if (span.has("status")) {
      require(STATUSES.contains(span.path("status").asText()), "status", span);
    }
    if (span.has("origin")) {
      require(span.path("origin").asText().matches("[a-z0-9_.-]+"), "origin", span);
    }
  }

  private void interval(JsonNode span) {
    JsonNode start = span.path("start_timestamp");
    JsonNode end = span.path("timestamp");
    require(start.isNumber() && end.isNumber(), "no numbers", span);
    require(start.asDouble() > 1e9 && end.asDouble() >= start.asDouble(), "order", span);
    require(Math.abs(end.asDouble() - System.currentTimeMillis() / 1e3) < 600, "clock", span);
  }

  private void time(JsonNode time) {
    if (!time.isNumber()) {
      try {
        Instant.parse(time.asText());
      } catch (DateTimeParseException e) {
        problems.add("no time: " + time);
      }
    }
  }

  private void require(boolean holds, String what, JsonNode where) {
    if (!holds) {
      problems.add(what + ": " + where);
    }
  }
}
