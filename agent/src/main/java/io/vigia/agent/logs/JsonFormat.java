package io.vigia.agent.logs;

import io.vigia.agent.redact.Redaction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Vigia's own fields. */
final class JsonFormat extends LogFormat {
  private static final Set<String> FIELDS =
      new HashSet<>(
          Arrays.asList(
              "timestamp", "level", "message", "logger", "thread", "service", "env", "exception"));

  private final String service;
  private final String environment;

  JsonFormat(String service, String environment, Redaction redaction) {
    super(redaction);
    this.service = service;
    this.environment = environment;
  }

  @Override
  void fields(LogRecord record, JsonObject json, StackText stack) {
    Ids ids = new Ids(record);
    json.time("timestamp", record.timeMillis);
    json.text("level", record.level);
    json.said("message", record.message, MAX_MESSAGE);
    json.text("logger", record.logger);
    json.said("thread", record.thread, JsonObject.MAX_TEXT);
    json.text("service", service);
    json.text("env", environment);
    json.text("trace_id", ids.trace);
    json.text("span_id", ids.span);
    json.text("user_id", ids.user);
    if (record.thrown != null) {
      json.open("exception");
      json.text("type", record.thrown.type);
      if (record.thrown.message != null) {
        json.said("message", record.thrown.message, MAX_MESSAGE);
      }
      json.said("stack", stack.of(record.thrown), MAX_STACK);
      json.close();
    }
    json.context(record.context, ids, FIELDS);
  }
}
