package io.vigia.agent.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vigia.agent.config.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Any URL that takes what Alertmanager sends, version 4. */
final class WebhookChannel implements Channel {
  private static final String NEVER = "0001-01-01T00:00:00Z";
  private static final JsonFactory JSON = new JsonFactory();

  private final Post post;

  WebhookChannel(URL url) {
    post = new Post(url);
  }

  @Override
  public String name() {
    return "webhook";
  }

  @Override
  public void send(Message message) throws IOException, Refused {
    post.send(json(message));
  }

  static byte[] json(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String status = message.isResolved() ? "resolved" : "firing";
    Incident incident = message.firing.incident;
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("version", "4");
      json.writeStringField("groupKey", "{}:{alertname=\"" + message.rule().alertName + "\"}");
      json.writeNumberField("truncatedAlerts", 0);
      json.writeStringField("status", status);
      json.writeStringField("receiver", "vigia");
      json.writeObjectFieldStart("groupLabels");
      json.writeStringField("alertname", message.rule().alertName);
      json.writeEndObject();
      labels(json, "commonLabels", message);
      annotations(json, "commonAnnotations", message);
      json.writeStringField("externalURL", message.link == null ? "" : message.link);
      json.writeArrayFieldStart("alerts");
      json.writeStartObject();
      json.writeStringField("status", status);
      labels(json, "labels", message);
      annotations(json, "annotations", message);
      json.writeStringField("startsAt", Instant.ofEpochMilli(incident.started).toString());
      json.writeStringField(
          "endsAt", message.isResolved() ? Instant.ofEpochMilli(message.time).toString() : NEVER);
      json.writeStringField("generatorURL", message.link == null ? "" : message.link);
      json.writeStringField("fingerprint", fingerprint(message));
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void labels(JsonGenerator json, String name, Message message) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("alertname", message.rule().alertName);
    json.writeStringField("application", message.service);
    json.writeStringField("environment", message.environment);
    json.writeStringField("instance", message.instance);
    json.writeStringField("severity", message.rule().severity.label);
    String subject = message.firing.incident.subject;
    if (!subject.isEmpty()) {
      json.writeStringField(message.rule() == Rule.DISK ? "path" : "component", subject);
    }
    json.writeEndObject();
  }

  private static void annotations(JsonGenerator json, String name, Message message)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("summary", message.service + ": " + message.what);
    json.writeStringField("description", message.line());
    json.writeStringField("incident", message.firing.incident.id);
    annotation(json, "route", message.suspect.route);
    annotation(json, "exception", message.suspect.exception);
    annotation(json, "trace_id", message.suspect.traceId);
    json.writeEndObject();
  }

  private static void annotation(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  /** The same for every message of one alert of one instance: FNV-1a, as Prometheus' own. */
  private static String fingerprint(Message message) {
    String key = message.service + '\n' + message.instance + '\n' + message.firing.key();
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return String.format(Locale.ROOT, "%016x", hash);
  }
}
