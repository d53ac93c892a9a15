package redis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** What the server says that it was sent since a script began. */
final class Told {
  /** What is not timed, for it is about connections or waits for messages. */
  private static final Set<String> UNTIMED =
      new HashSet<>(
          Arrays.asList("HELLO", "AUTH", "SELECT", "CLIENT", "PING", "QUIT", "INFO", "COMMAND"));

  private static final long PATIENCE_NANOS = 5_000_000_000L;
  private static final long PAUSE_NANOS = 1_000_000;

  private final Session session;
  private final Map<String, Long> before;
  private long asked;

  Told(Session session) throws Exception {
    this.session = session;
    before = calls();
  }

  /** Returns when the key is there, or is not. */
  void await(String key, boolean there) throws Exception {
    long start = System.nanoTime();
    do {
      asked++;
      if (session.data.call("EXISTS", key).equals(there ? 1L : 0L)) {
        return;
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    } while (System.nanoTime() - start < PATIENCE_NANOS);
    throw new AssertionError(key + (there ? " is not there" : " is there still"));
  }

  /** Every command that was sent was an operation that succeeded. */
  void account() throws Exception {
    Map<String, Long> since = calls();
    before.forEach((name, count) -> since.merge(name, -count, Long::sum));
    since.merge("EXISTS", -asked, Long::sum);
    since.forEach(
        (name, count) -> {
          if (!UNTIMED.contains(name) && !name.endsWith("SUBSCRIBE")) {
            String operation = name.equals("CONFIG") ? "_OTHER" : name;
            session.account.add("op " + operation + " none", count);
          }
        });
  }

  /** The look-ups and puts of a cache, or of a database. */
  void cache(String name, long hits, long misses, long puts) {
    session.account.add("hit " + name, hits);
    session.account.add("miss " + name, misses);
    session.account.add("put " + name, puts);
  }

  /** How often each command was sent since the server runs. */
  private Map<String, Long> calls() throws Exception {
    Map<String, Long> calls = new TreeMap<>();
    for (String line : session.data.call("INFO", "commandstats").toString().split("\r\n")) {
      if (line.startsWith("cmdstat_")) {
        String name = line.substring("cmdstat_".length(), line.indexOf(':'));
        String count = line.substring(line.indexOf("calls=") + 6, line.indexOf(','));
        calls.put(name.toUpperCase(Locale.ROOT), Long.valueOf(count));
      }
    }
    return calls;
  }
}
