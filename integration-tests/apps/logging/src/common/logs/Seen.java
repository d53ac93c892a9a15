package logs;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** A file of what an appender sees of each record's context. */
final class Seen {
  private final PrintWriter file;

  Seen(String name) throws IOException {
    file = new PrintWriter(name + ".log", "UTF-8");
  }

  synchronized void write(String message, Map<?, ?> context) {
    file.println(message.replace('\n', ' ') + " | " + new TreeMap<Object, Object>(context));
    file.flush();
  }
}
