package io.vigia.agent.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vigia.agent.config.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** An incoming webhook of Slack: blocks in a coloured attachment, well under Slack's limits. */
final class SlackChannel implements Channel {
  /** Of what comes from elsewhere; a field of Slack's takes 2,000. */
  private static final int MAX_TEXT = 300;

  private static final JsonFactory JSON = new JsonFactory();

  private final Post post;

  SlackChannel(URL webhook) {
    post = new Post(webhook);
  }

  @Override
  public String name() {
    return "slack";
  }

  @Override
  public void send(Message message) throws IOException, Refused {
    String answer = post.send(json(message));
    // Slack answers 200 with another body where it has dropped the message.
    if (!answer.equals("ok")) {
      throw new Refused("answer '" + answer + "' instead of 'ok'");
    }
  }

  static byte[] json(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      String title = "[" + message.kind + "] " + message.service + ": " + message.what;
      json.writeStartObject();
      json.writeStringField("text", escaped(title));
      json.writeArrayFieldStart("attachments");
      json.writeStartObject();
      json.writeStringField("color", color(message));
      json.writeArrayFieldStart("blocks");
      section(json, "*" + escaped(title) + "*\n" + escaped(second(message)));
      fields(json, message);
      context(json, message);
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static String color(Message message) {
    if (message.isResolved() || message.kind == Announcer.Kind.TEST) {
      return "good";
    }
    return message.rule().severity == Severity.CRITICAL ? "danger" : "warning";
  }

  private static String second(Message message) {
    String where = message.instance + ", " + message.environment;
    switch (message.kind) {
      case RESOLVED:
        return message.ending() + " (" + where + ")";
      case FLAPPING:
        return "It comes and goes: nothing more is told until it is stable (" + where + ")";
      default:
        return where;
    }
  }

  private static void section(JsonGenerator json, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "section");
    json.writeFieldName("text");
    markdown(json, text);
    json.writeEndObject();
  }

  private static void fields(JsonGenerator json, Message message) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "section");
    json.writeArrayFieldStart("fields");
    long since = message.firing.incident.started / 1_000;
    // Slack shows a date in the reader's own time zone, and what follows the bar where it cannot.
    String utc = java.time.Instant.ofEpochSecond(since).toString();
    field(json, "Since", "<!date^" + since + "^{date_short_pretty} {time_secs}|" + utc + ">");
    text(json, "Top route", message.suspect.route);
    text(json, "Top exception", message.suspect.exception);
    if (!message.symptoms.isEmpty()) {
      text(json, "Also", String.join(", ", message.symptoms));
    }
    text(json, "Incident", message.firing.incident.id);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void context(JsonGenerator json, Message message) throws IOException {
    StringBuilder text = new StringBuilder(message.rule().alertName);
    if (message.link != null) {
      text.append(" · <").append(escaped(message.link)).append("|page>");
    }
    if (message.suspect.traceId != null) {
      text.append(" · trace `").append(escaped(message.suspect.traceId)).append('`');
    }
    json.writeStartObject();
    json.writeStringField("type", "context");
    json.writeArrayFieldStart("elements");
    markdown(json, text.toString());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      field(json, name, "`" + escaped(cut(value)).replace('`', '\'') + "`");
    }
  }

  private static void field(JsonGenerator json, String name, String value) throws IOException {
    markdown(json, "*" + name + "*\n" + value);
  }

  private static void markdown(JsonGenerator json, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "mrkdwn");
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
  }

  /** The three characters that Slack reads; others must not be escaped. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
