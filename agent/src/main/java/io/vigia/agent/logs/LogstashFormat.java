package io.vigia.agent.logs;

import io.vigia.agent.redact.Redaction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The fields of Logstash's encoder for Logback, as Spring Boot writes them. */
final class LogstashFormat extends LogFormat {
  private static final Set<String> FIELDS =
      new HashSet<>(
          Arrays.asList(
              "@timestamp",
              "@version",
              "message",
              "logger_name",
              "thread_name",
              "level",
              "level_value",
              "stack_trace"));

  LogstashFormat(Redaction redaction) {
    super(redaction);
  }

  @Override
  void fields(LogRecord record, JsonObject json, StackText stack) {
    Ids ids = new Ids(record);
    json.time("@timestamp", record.timeMillis);
    json.text("@version", "1");
    json.said("message", record.message, MAX_MESSAGE);
    json.text("logger_name", record.logger);
    json.said("thread_name", record.thread, JsonObject.MAX_TEXT);
    json.text("level", record.level);
    json.number("level_value", levelValue(record.severity));
    json.text("trace_id", ids.trace);
    json.text("span_id", ids.span);
    json.text("user_id", ids.user);
    json.context(record.context, ids, FIELDS);
    if (record.thrown != null) {
      json.said("stack_trace", stack.of(record.thrown), MAX_STACK);
    }
  }

  /** Logback's number of a level, from 5000 for TRACE to 40000 for ERROR and above. */
  private static int levelValue(int severity) {
    int tens = (severity - 1) / 4;
    return tens == 0 ? 5_000 : Math.min(tens, 4) * 10_000;
  }
}
