package io.vigia.agent.alert;

import io.vigia.agent.config.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The incidents of late that are over, the newest first; used by any thread. */
public final class Incidents {
  static final int MOST = 1_000;

  private final Deque<Incident> closed = new ArrayDeque<>();
  private final IncidentFile file;

  /** Begins with what the file has kept. */
  public Incidents(IncidentFile file) {
    this.file = file;
    for (Incident incident : file.read()) {
      keep(incident);
    }
  }

  /** One is over. */
  void add(Incident incident) {
    keep(incident);
    file.append(incident, this::all);
  }

  private synchronized void keep(Incident incident) {
    closed.addFirst(incident);
    if (closed.size() > MOST) {
      closed.removeLast();
    }
  }

  /** All of them, the newest first. */
  public synchronized List<Incident> all() {
    return new ArrayList<>(closed);
  }

  /**
   * What those of one rule come to that have begun since then.
   *
   * @param rule null for all rules
   * @param since milliseconds since 1970
   */
  public IncidentTimes times(@Nullable Rule rule, long since) {
    List<Incident> some = new ArrayList<>();
    for (Incident incident : all()) {
      if ((rule == null || incident.rule == rule) && incident.started >= since) {
        some.add(incident);
      }
    }
    return IncidentTimes.of(some);
  }
}
