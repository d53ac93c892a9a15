package io.vigia.agent.instrument.cache;

/**
 * What the outcomes of Ehcache's operations are counted as: what its own {@code CacheStatistics}
 * make of them.
 */
final class EhcacheOutcome {
  private static final String OUTCOMES = "org.ehcache.core.statistics.CacheOperationOutcomes$";

  private EhcacheOutcome() {}

  static void count(CacheCounts counts, Enum<?> outcome) {
    String type = outcome.getDeclaringClass().getName();
    if (!type.startsWith(OUTCOMES)) {
      return;
    }
    String operation = type.substring(OUTCOMES.length());
    switch (operation) {
      case "GetOutcome":
        lookUp(counts, outcome.name());
        break;
      case "PutOutcome":
        put(counts, outcome.name());
        break;
      case "PutIfAbsentOutcome":
        putIfAbsent(counts, outcome.name());
        break;
      case "ReplaceOutcome":
        replace(counts, outcome.name());
        break;
      case "ConditionalRemoveOutcome":
        remove(counts, outcome.name());
        break;
      default: // of operations on many entries, which tell their number
    }
  }

  static void count(CacheCounts counts, Enum<?> operation, long entries) {
    switch (operation.name()) {
      case "GET_ALL_HITS":
        counts.hits(entries);
        break;
      case "GET_ALL_MISS":
        counts.misses(entries);
        break;
      case "PUT_ALL":
        counts.puts(entries);
        break;
      default: // removals, and how many of those stored were there before
    }
  }

  private static void lookUp(CacheCounts counts, String outcome) {
    if (outcome.startsWith("HIT")) {
      counts.hits(1);
    } else if (outcome.startsWith("MISS")) {
      counts.misses(1);
    }
  }

  private static void put(CacheCounts counts, String outcome) {
    if (outcome.equals("PUT") || outcome.equals("UPDATED")) {
      counts.puts(1);
    }
  }

  private static void putIfAbsent(CacheCounts counts, String outcome) {
    if (outcome.equals("HIT")) {
      counts.hits(1);
    } else if (outcome.equals("PUT")) {
      counts.misses(1);
      counts.puts(1);
    }
  }

  private static void replace(CacheCounts counts, String outcome) {
    if (outcome.equals("HIT")) {
      counts.hits(1);
      counts.puts(1);
    } else if (outcome.equals("MISS_PRESENT")) {
      counts.hits(1);
    } else if (outcome.equals("MISS_NOT_PRESENT")) {
      counts.misses(1);
    }
  }

  private static void remove(CacheCounts counts, String outcome) {
    if (outcome.equals("SUCCESS") || outcome.equals("FAILURE_KEY_PRESENT")) {
      counts.hits(1);
    } else if (outcome.equals("FAILURE_KEY_MISSING")) {
      counts.misses(1);
    }
  }
}
