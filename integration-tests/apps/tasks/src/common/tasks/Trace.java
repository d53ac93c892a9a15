package tasks;

import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of the trace that a log line of this thread shows. */
final class Trace {
  static final String NONE = "none";

  private static final Pattern SHOWN = Pattern.compile("\\[trace_id=([0-9a-f]{32})]");
  private static final SimpleFormatter FORMATTER = new SimpleFormatter();

  private Trace() {}

  /** {@link #NONE} where it shows none. */
  static String shown() {
    Matcher line = SHOWN.matcher(FORMATTER.format(new LogRecord(Level.INFO, "looking")));
    return line.find() ? line.group(1) : NONE;
  }

  static String random() {
    return String.format(
        "%016x%016x",
        ThreadLocalRandom.current().nextLong() | 1, ThreadLocalRandom.current().nextLong() | 1);
  }
}
