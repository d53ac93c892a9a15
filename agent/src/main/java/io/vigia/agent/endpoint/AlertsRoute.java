package io.vigia.agent.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vigia.agent.alert.Alerts;
import io.vigia.agent.alert.Firing;
import io.vigia.agent.alert.Incident;
import io.vigia.agent.alert.IncidentTimes;
import io.vigia.agent.alert.Wording;
import io.vigia.agent.config.Limit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/v1/alerts}: the rules with their limits, what fires, the incidents of late and what
 * they come to.
 */
final class AlertsRoute implements Route {
  private static final int MOST_INCIDENTS = 100;
  private static final int[] DAYS = {1, 7, 30};

  private final Alerts alerts;

  AlertsRoute(Alerts alerts) {
    this.alerts = alerts;
  }

  @Override
  public Response answer(Request request) throws IOException {
    return Json.response(200, this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Limit limit : alerts.limits()) {
      writeRule(json, limit);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("firing");
    for (Firing firing : alerts.firing()) {
      json.writeStartObject();
      writeIncident(json, firing.incident);
      json.writeStringField("what", alerts.what(firing));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("incidents");
    List<Incident> incidents = alerts.incidents().all();
    for (Incident incident : incidents.subList(0, Math.min(MOST_INCIDENTS, incidents.size()))) {
      json.writeStartObject();
      writeIncident(json, incident);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("times");
    for (int days : DAYS) {
      long since = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(days);
      writeTimes(json, days, alerts.incidents().times(null, since));
    }
    json.writeEndArray();
  }

  private static void writeRule(JsonGenerator json, Limit limit) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", limit.rule.key);
    json.writeStringField("alertname", limit.rule.alertName);
    json.writeStringField("severity", limit.rule.severity.label);
    json.writeBooleanField("on", limit.isOn);
    json.writeStringField("threshold", Wording.threshold(limit));
    json.writeNumberField("window_seconds", limit.windowNanos / 1e9);
    json.writeEndObject();
  }

  private static void writeIncident(JsonGenerator json, Incident incident) throws IOException {
    json.writeStringField("id", incident.id);
    json.writeStringField("rule", incident.rule.key);
    json.writeStringField("severity", incident.rule.severity.label);
    json.writeStringField("subject", incident.subject);
    json.writeStringField("started", Instant.ofEpochMilli(incident.started).toString());
    json.writeNumberField("detection_seconds", incident.detectionMillis / 1e3);
    writeSeconds(json, "recovery_seconds", incident.recoveryMillis);
    json.writeStringField("end", word(incident.end));
  }

  private static @Nullable String word(Incident.@Nullable End end) {
    if (end == null) {
      return null;
    }
    switch (end) {
      case RECOVERED:
        return "recovered";
      case NO_DATA:
        return "no data";
      default:
        return "restart";
    }
  }

  private static void writeTimes(JsonGenerator json, int days, IncidentTimes times)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("days", days);
    json.writeNumberField("count", times.count);
    writeSeconds(json, "mttd_seconds", times.mttd);
    writeSeconds(json, "mttr_seconds", times.mttr);
    writeSeconds(json, "median_recovery_seconds", times.medianRecovery);
    writeSeconds(json, "longest_recovery_seconds", times.longestRecovery);
    writeSeconds(json, "mtbf_seconds", times.mtbf);
    json.writeEndObject();
  }

  /** Null where it is negative, which stands for none. */
  private static void writeSeconds(JsonGenerator json, String name, long millis)
      throws IOException {
    if (millis < 0) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, millis / 1e3);
    }
  }
}
