package logs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Logger;

/** Logs, and remembers what is to come of it. Each record says whose it is, and has a number. */
final class Session {
  private static final Map<String, Integer> LAST = new HashMap<>();

  final Framework framework;
  final Requests requests;
  private final Api api;
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<Integer> numbers = new ArrayList<>();
  private String said = "";

  Session(Framework framework, Api api, Requests requests) {
    this.framework = framework;
    this.api = api;
    this.requests = requests;
  }

  void say(String logger, Level level, String text) {
    say(logger, level, text, null);
  }

  void say(String logger, Level level, String text, Throwable thrown) {
    String mark = Requests.mark();
    api.log(logger, level, mark + " #" + next(mark, level) + " " + text, thrown);
  }

  /** Logs by java.util.logging what a bridge leads to the framework. */
  void sayByJul(String logger, String text) {
    String mark = Requests.mark();
    count(JulLevels.counted(Level.INFO));
    Logger.getLogger(logger).info(mark + " #" + next(mark, Level.INFO) + " " + text);
  }

  /** Logs what is below the logger's level. */
  void belowLevel(String logger, Level level) {
    countBridged(level);
    api.log(logger, level, "below the level", null);
  }

  /** Logs what a filter is to refuse: the logger's, where it has one, does so before it counts. */
  void refused(String logger, Level level) {
    if (!framework.hasLoggerFilters()) {
      count(framework.counted(level));
    }
    countBridged(level);
    api.log(logger, level, "to be refused", null);
  }

  synchronized void count(String record) {
    counts.merge(record, 1, Integer::sum);
  }

  /** Where records come over a bridge, java.util.logging has let them all pass. */
  private void countBridged(Level level) {
    if (Boolean.getBoolean("bridged")) {
      count(JulLevels.counted(level));
    }
  }

  /** The numbers of a request's records begin with its own: they are the same in each run. */
  private synchronized int next(String mark, Level level) {
    count(framework.counted(level));
    countBridged(level);
    int number = LAST.merge(mark, 1, Integer::sum) + 1000 * Requests.number();
    numbers.add(number);
    return number;
  }

  /** What the scenario has seen, which is to be the same without the agent. */
  synchronized void saw(String what) {
    said += " " + what;
  }

  @Override
  public synchronized String toString() {
    return "events=" + counts + "; numbers=" + new TreeSet<>(numbers) + "; saw=" + said;
  }
}
