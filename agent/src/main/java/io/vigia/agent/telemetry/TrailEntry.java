package io.vigia.agent.telemetry;

/** One thing that happened in a request; immutable. */
public final class TrailEntry {
  /** What kind of thing happened; its label is the word for users. */
  public enum Kind {
    /** The application has run a SQL statement. */
    STATEMENT("statement"),

    /** It has sent a Redis command, or a pipeline or transaction of them. */
    REDIS("redis"),

    /** It has sent an HTTP request. */
    HTTP("http"),

    /** It has logged a record. */
    LOG("log");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public final Kind kind;

  /**
   * When it began, in nanoseconds since the epoch; true to the millisecond, exact among entries.
   */
  public final long startNanos;

  /** How long it took, in nanoseconds; 0 for a log record. */
  public final long nanos;

  /** The statement without its values, the command's name, the method, or the logged message. */
  public final String text;

  /** {@code postgresql/shop}, {@code redis/0}, the host, or the logger. */
  public final String place;

  /** The status of an HTTP response, 0 for none; the severity of a record; else 0. */
  public final int code;

  public final boolean failed;

  /** The same with another text. */
  public TrailEntry saying(String newText) {
    return new TrailEntry(kind, startNanos, nanos, newText, place, code, failed);
  }

  /** Puts one together, from what {@link Trail} has kept. */
  public TrailEntry(
      Kind kind, long startNanos, long nanos, String text, String place, int code, boolean failed) {
    this.kind = kind;
    this.startNanos = startNanos;
    this.nanos = nanos;
    this.text = text;
    this.place = place;
    this.code = code;
    this.failed = failed;
  }
}
