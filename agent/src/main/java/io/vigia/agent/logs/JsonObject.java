package io.vigia.agent.logs;

import io.vigia.agent.redact.Redaction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one flat JSON object, or one that lies in another, into a line; keeps no tree of it. */
final class JsonObject {
  /** How many bytes a text may have that nothing else bounds. */
  static final int MAX_TEXT = 4096;

  private final Utf8Line line;
  private final Redaction redaction;
  private boolean isEmpty;

  JsonObject(Utf8Line line, Redaction redaction) {
    this.line = line;
    this.redaction = redaction;
  }

  void open() {
    line.ascii('{');
    isEmpty = true;
  }

  void close() {
    line.ascii('}');
    isEmpty = false;
  }

  /** Begins an object as the value of a key; {@link #close} goes back to that around it. */
  void open(String key) {
    name(key);
    open();
  }

  /** A text, which null leaves out. */
  void text(String key, @Nullable String value) {
    if (value != null) {
      text(key, value, MAX_TEXT);
    }
  }

  /**
   * @param key in the words of a format, with nothing to escape
   * @param max how many bytes its value may have
   */
  void text(String key, String value, int max) {
    name(key);
    line.ascii('"').escaped(value, max).ascii('"');
  }

  /** A text of the application's. */
  void said(String key, String text, int max) {
    text(key, redaction.text(text), max);
  }

  /**
   * The value of a key of the application's.
   *
   * @param name the key as it is written
   */
  void said(String key, String name, String value) {
    comma();
    line.ascii('"').escaped(name, MAX_TEXT).ascii("\":\"");
    line.escaped(redaction.value(key, value), MAX_TEXT).ascii('"');
  }

  /**
   * What a context map has beside the ids; with {@code context.} in front of a key that is one of a
   * format's own.
   */
  void context(String[] context, Ids ids, Set<String> fields) {
    for (int i = 0; i < context.length; i += 2) {
      String key = context[i];
      if (!ids.say(key, context[i + 1])) {
        said(key, fields.contains(key) ? "context." + key : key, context[i + 1]);
      }
    }
  }

  void number(String key, long value) {
    name(key);
    line.number(value);
  }

  void time(String key, long millis) {
    name(key);
    line.ascii('"').time(millis).ascii('"');
  }

  private void name(String key) {
    comma();
    line.ascii('"').ascii(key).ascii("\":");
  }

  private void comma() {
    if (!isEmpty) {
      line.ascii(',');
    }
    isEmpty = false;
  }
}
