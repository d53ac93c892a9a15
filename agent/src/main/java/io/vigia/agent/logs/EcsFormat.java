package io.vigia.agent.logs;

import io.vigia.agent.redact.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * The fields of Elastic's ECS logging, flat, with the context map as labels. The ids that Elastic's
 * own agent leaves in the context map go before all others.
 */
final class EcsFormat extends LogFormat {
  private static final String TRACE = "trace.id";
  private static final String TRANSACTION = "transaction.id";
  private static final String SPAN = "span.id";

  private final String service;
  private final String environment;
  private final @Nullable String version;
  private final String dataset;

  EcsFormat(String service, String environment, @Nullable String version, Redaction redaction) {
    super(redaction);
    this.service = service;
    this.environment = environment;
    this.version = version;
    dataset = service + ".log";
  }

  @Override
  void fields(LogRecord record, JsonObject json, StackText stack) {
    Ids ids = new Ids(record);
    // The order of the first three is part of the specification.
    json.time("@timestamp", record.timeMillis);
    json.text("log.level", record.level);
    json.said("message", record.message, MAX_MESSAGE);
    json.text("ecs.version", "8.11.0");
    json.text("log.logger", record.logger);
    json.said("process.thread.name", record.thread, JsonObject.MAX_TEXT);
    json.text("service.name", service);
    json.text("service.version", version);
    json.text("service.environment", environment);
    json.text("event.dataset", dataset);
    json.text(TRACE, record.contextOr(TRACE, ids.trace));
    json.text(TRANSACTION, record.contextOr(TRANSACTION, ids.span));
    json.text(SPAN, record.contextOr(SPAN, ids.span));
    json.text("user.id", ids.user);
    if (record.thrown != null) {
      json.text("error.type", record.thrown.type);
      if (record.thrown.message != null) {
        json.said("error.message", record.thrown.message, MAX_MESSAGE);
      }
      json.said("error.stack_trace", stack.of(record.thrown), MAX_STACK);
    }
    labels(record, ids, json);
  }

  private static void labels(LogRecord record, Ids ids, JsonObject json) {
    String[] context = record.context;
    boolean any = false;
    for (int i = 0; i < context.length; i += 2) {
      String key = context[i];
      if (ids.say(key, context[i + 1])
          || key.equals(TRACE)
          || key.equals(TRANSACTION)
          || key.equals(SPAN)) {
        continue;
      }
      if (!any) {
        json.open("labels");
        any = true;
      }
      String label = label(key);
      if (!isTaken(label, context, i)) {
        json.said(key, label, context[i + 1]);
      }
    }
    if (any) {
      json.close();
    }
  }

  /** A key as the specification wants it to be sanitised. */
  private static String label(String key) {
    return key.replace('.', '_').replace('*', '_').replace('\\', '_');
  }

  /** Whether a key before this one has become the same label: Elasticsearch takes no key twice. */
  private static boolean isTaken(String label, String[] context, int before) {
    for (int i = 0; i < before; i += 2) {
      if (context[i].length() == label.length() && label(context[i]).equals(label)) {
        return true;
      }
    }
    return false;
  }
}
