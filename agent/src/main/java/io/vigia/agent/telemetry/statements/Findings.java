package io.vigia.agent.telemetry.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The findings of late: of more than a hundred, the one that was not seen for longest goes. */
final class Findings {
  static final int LIMIT = 100;

  private final ConcurrentMap<List<String>, Finding> all = new ConcurrentHashMap<>();

  /** A request of this route has repeated a statement so often. */
  void add(String uri, StatementStats entry, int times, String traceId, @Nullable String frame) {
    long now = System.currentTimeMillis();
    List<String> key = new ArrayList<>(4);
    key.add(uri);
    key.add(entry.text);
    key.add(entry.namespace);
    key.add(entry.system);
    Finding finding = all.get(key);
    if (finding == null) {
      finding = all.computeIfAbsent(key, k -> new Finding(uri, entry, now));
    }
    finding.add(times, traceId, frame, now);
    while (all.size() > LIMIT) {
      removeOldest();
    }
  }

  List<Finding> all() {
    return new ArrayList<>(all.values());
  }

  private void removeOldest() {
    List<String> oldest = null;
    long least = Long.MAX_VALUE;
    for (Map.Entry<List<String>, Finding> entry : all.entrySet()) {
      if (entry.getValue().last() < least) {
        least = entry.getValue().last();
        oldest = entry.getKey();
      }
    }
    if (oldest != null) {
      all.remove(oldest);
    }
  }
}
