package io.vigia.agent.logs;

import io.vigia.agent.redact.Redaction;
import java.util.concurrent.TimeUnit;

/** A request as an object; what is not known is left out. */
final class AccessJson extends AccessFormat {
  private final JsonObject json;
  private final String service;
  private final String environment;

  AccessJson(String service, String environment, Redaction redaction, boolean wholeAddresses) {
    super(redaction, wholeAddresses);
    this.service = service;
    this.environment = environment;
    json = new JsonObject(line, redaction);
  }

  @Override
  void fields(AccessRecord record) {
    AccessDetails details = record.details;
    json.open();
    json.time("timestamp", record.timeMillis);
    json.text("method", record.method);
    json.text("path", path(record), LogFormat.MAX_MESSAGE);
    json.text("protocol", details == null ? null : details.protocol);
    if (record.status > 0) {
      json.number("status", record.status);
    }
    if (record.bytes >= 0) {
      json.number("bytes", record.bytes);
    }
    json.number("duration_ms", TimeUnit.NANOSECONDS.toMillis(record.nanos));
    json.text("route", record.route);
    json.text("trace_id", record.traceId);
    json.text("client", client(details));
    json.text("user_agent", userAgent(details));
    json.text("referer", referer(details));
    json.text("service", service);
    json.text("env", environment);
    json.close();
  }
}
