package io.vigia.agent.alert;

import io.vigia.agent.config.Limit;
import io.vigia.agent.config.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What each rule says of a reading. No verdict is no data, which is not the same as all well. */
final class Judge {
  private static final String ONE = "";

  private Judge() {}

  static List<Verdict> judge(Limit limit, Reading now, Reading before) {
    switch (limit.rule) {
      case ERROR_RATE:
        return errorRate(limit, now, before);
      case LATENCY_P99:
        return latency(limit, now, before);
      case SERVER_ERRORS:
        long errors = now.serverErrors - before.serverErrors;
        return one(errors > limit.threshold, errors <= limit.clearThreshold, errors, "");
      case LOG_ERRORS:
        long records = now.logErrors - before.logErrors;
        return one(records >= limit.threshold, records <= limit.clearThreshold, records, "");
      case DISK:
        return disks(limit, now);
      case MEMORY:
        return Double.isNaN(now.memory)
            ? Collections.<Verdict>emptyList()
            : Collections.singletonList(share(limit, ONE, now.memory));
      default:
        return components(now);
    }
  }

  private static List<Verdict> errorRate(Limit limit, Reading now, Reading before) {
    long requests = now.requests - before.requests;
    long errors = now.serverErrors - before.serverErrors;
    if (requests <= 0) {
      return Collections.emptyList();
    }
    double rate = (double) errors / requests;
    return one(
        rate > limit.threshold && errors >= Rule.MIN_ERRORS,
        rate < limit.clearThreshold,
        rate,
        errors + " of " + requests + " requests");
  }

  /**
   * Exact, not read off buckets: the 99th percentile is above a time where more than one request of
   * a hundred took longer.
   */
  private static List<Verdict> latency(Limit limit, Reading now, Reading before) {
    long requests = now.requests - before.requests;
    if (requests <= 0) {
      return Collections.emptyList();
    }
    long slow = now.slow - before.slow;
    long slowish = now.slowish - before.slowish;
    return one(
        slow * 100 > requests && requests >= Rule.MIN_REQUESTS,
        slowish * 100 <= requests,
        limit.threshold,
        slow + " of " + requests + " requests");
  }

  private static List<Verdict> disks(Limit limit, Reading now) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Map.Entry<String, Double> disk : now.disks.entrySet()) {
      verdicts.add(share(limit, disk.getKey(), disk.getValue()));
    }
    return verdicts;
  }

  private static List<Verdict> components(Reading now) {
    List<Verdict> verdicts = new ArrayList<>();
    for (Map.Entry<String, Boolean> component : now.components.entrySet()) {
      boolean isWell = component.getValue();
      verdicts.add(new Verdict(component.getKey(), !isWell, isWell, 1, ""));
    }
    return verdicts;
  }

  private static Verdict share(Limit limit, String subject, double share) {
    return new Verdict(subject, share > limit.threshold, share < limit.clearThreshold, share, "");
  }

  private static List<Verdict> one(boolean isBreach, boolean isClear, double value, String detail) {
    return Collections.singletonList(new Verdict(ONE, isBreach, isClear, value, detail));
  }
}
