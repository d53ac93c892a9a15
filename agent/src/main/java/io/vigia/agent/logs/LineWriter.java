package io.vigia.agent.logs;

import io.vigia.agent.redact.Redaction;

/** Writes records as lines, one after another into one buffer. Not for two threads at once. */
final class LineWriter {
  private final LogFormat format;
  private final Utf8Line line = new Utf8Line();
  private final JsonObject json;
  private final StackText stack = new StackText();

  LineWriter(LogFormat format, Redaction redaction) {
    this.format = format;
    json = new JsonObject(line, redaction);
  }

  /** The line of a record with its line feed, good until the next call. */
  Utf8Line write(LogRecord record) {
    line.clear();
    json.open();
    format.fields(record, json, stack);
    json.close();
    return line.ascii('\n');
  }
}
