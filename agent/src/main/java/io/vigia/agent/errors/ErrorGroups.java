package io.vigia.agent.errors;

import io.vigia.agent.redact.Redaction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * What errors there were, {@value #LIMIT} groups of them at most: where there is one more, the one
 * that was not seen for longest goes. For any thread.
 */
public final class ErrorGroups {
  /** The largest number of groups. */
  public static final int LIMIT = 200;

  private final Redaction redaction;

  /** In the order in which they were seen last. */
  private final Map<String, ErrorGroup> groups = new LinkedHashMap<>(16, 0.75f, true);

  private long told;
  private long forgotten;

  /** Apart from the lock, which threads of the application must not wait for. */
  private final LongAdder dropped = new LongAdder();

  ErrorGroups(Redaction redaction) {
    this.redaction = redaction;
  }

  void add(ErrorReport report) {
    Fingerprint fingerprint = Fingerprint.of(report);
    synchronized (this) {
      told++;
      ErrorGroup group = groups.get(fingerprint.key);
      if (group != null) {
        group.add(report);
        return;
      }
      if (groups.size() == LIMIT) {
        Iterator<ErrorGroup> longestUnseen = groups.values().iterator();
        forgotten += longestUnseen.next().count();
        longestUnseen.remove();
      }
      groups.put(fingerprint.key, new ErrorGroup(fingerprint, report, redaction));
    }
  }

  /** An error came too fast to be put to a group. */
  void drop() {
    dropped.increment();
  }

  /** All errors since the start. */
  public synchronized long total() {
    return told + dropped.sum();
  }

  /** Those of them that are in a group no more. */
  public synchronized long forgotten() {
    return forgotten;
  }

  /** Those of them that were never in one. */
  public long dropped() {
    return dropped.sum();
  }

  /** The groups, the one seen last first. */
  public synchronized List<ErrorSummary> all() {
    List<ErrorSummary> all = new ArrayList<>(groups.size());
    long now = System.currentTimeMillis();
    for (ErrorGroup group : groups.values()) {
      all.add(0, group.summary(now));
    }
    return all;
  }
}
