package tasks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Those of the JDK, by their names. */
final class Scripts {
  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    Pools.kinds().forEach((name, maker) -> all.put(name, new Following(maker)));
    ForkJoin.kinds().forEach((name, maker) -> all.put(name, new Following(maker)));
    Futures.kinds().forEach((name, maker) -> all.put(name, new Following(maker)));
    Timers.kinds().forEach((name, maker) -> all.put(name, new Following(maker)));
    Threads.kinds().forEach((name, maker) -> all.put(name, new Following(maker)));
    all.putAll(PoolChecks.all());
    all.putAll(TaskChecks.all());
    all.putAll(Helping.all());
    all.putAll(Ends.all());
    all.putAll(Statements.all());
    return all;
  }
}
