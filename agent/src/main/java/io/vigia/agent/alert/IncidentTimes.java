package io.vigia.agent.alert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What incidents come to: the means that people compare, beside the median and the longest, for one
 * long incident is most of a mean. Incidents that ended with the process or for lack of data are
 * counted, and are in no time, for nobody knows when they were over.
 */
public final class IncidentTimes {
  /** How many there were. */
  public final int count;

  /** Mean time to detection in ms, from the first breach to the alert; -1 where there was none. */
  public final long mttd;

  /** Mean time to recovery in ms, from the first breach to the first clear moment; -1 for none. */
  public final long mttr;

  /** The same in the middle: half of them were over sooner. */
  public final long medianRecovery;

  public final long longestRecovery;

  /** Mean time in ms from one's recovery to the next one's start; -1 where there were not two. */
  public final long mtbf;

  private IncidentTimes(
      int count, long mttd, long mttr, long medianRecovery, long longestRecovery, long mtbf) {
    this.count = count;
    this.mttd = mttd;
    this.mttr = mttr;
    this.medianRecovery = medianRecovery;
    this.longestRecovery = longestRecovery;
    this.mtbf = mtbf;
  }

  static IncidentTimes of(List<Incident> incidents) {
    List<Incident> ordered = new ArrayList<>(incidents);
    ordered.sort(Comparator.comparingLong((Incident incident) -> incident.started));
    List<Long> detections = new ArrayList<>();
    List<Long> recoveries = new ArrayList<>();
    List<Long> between = new ArrayList<>();
    Incident before = null;
    for (Incident incident : ordered) {
      detections.add(incident.detectionMillis);
      if (incident.end == Incident.End.RECOVERED) {
        recoveries.add(incident.recoveryMillis);
      }
      if (before != null) {
        // Alerts of two rules may overlap, and the wall clock may have leapt.
        between.add(Math.max(0, incident.started - before.recovered()));
      }
      before = incident.end == Incident.End.RECOVERED ? incident : null;
    }
    Collections.sort(recoveries);
    int recovered = recoveries.size();
    return new IncidentTimes(
        ordered.size(),
        mean(detections),
        mean(recoveries),
        recovered == 0 ? -1 : recoveries.get((recovered - 1) / 2),
        recovered == 0 ? -1 : recoveries.get(recovered - 1),
        mean(between));
  }

  private static long mean(List<Long> values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return values.isEmpty() ? -1 : sum / values.size();
  }
}
