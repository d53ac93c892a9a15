package io.vigia.agent.telemetry.statements;

import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.RequestEnd;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door of this package: what statements have run, which were slow, which were repeated. */
public final class Statements {
  private final StatementTable table = new StatementTable();
  private final Findings findings = new Findings();
  private final SlowStatements slow;
  private final Meters meters;
  private final int repeated;

  /**
   * Nothing has run yet.
   *
   * @param slowNanos from how many nanoseconds on a statement is slow; 0 where none is
   * @param repeated how often a request runs the same statement before that is a finding; 0 where
   *     it never is
   */
  public Statements(Meters meters, long slowNanos, int repeated) {
    this.meters = meters;
    this.repeated = repeated;
    slow = new SlowStatements(slowNanos);
  }

  /** The largest number of entries, that of all others among them. */
  public static int limit() {
    return StatementTable.LIMIT;
  }

  /**
   * The entry of a statement. It may be kept until it {@linkplain StatementStats#isEvicted is
   * evicted}, unless it {@linkplain #isOfAllOthers is that of all others}.
   *
   * @param text without literals
   */
  public StatementStats of(String system, String namespace, String operation, String text) {
    return table.of(system, namespace, operation, text);
  }

  /** Whether this entry stands for all statements that have none of their own. */
  public boolean isOfAllOthers(StatementStats entry) {
    return entry == table.others;
  }

  /** A request runs a statement; called by the thread that does, before it does. */
  public void runs(RequestContext request, StatementStats entry) {
    synchronized (request) { // its tasks run statements at the same time
      request.statements++;
      if (repeated > 0 && !isOfAllOthers(entry)) {
        RequestEnd own = request.end;
        if (own == null) {
          own = new RequestStatements(this);
          request.end = own;
        }
        ((RequestStatements) own).runs(entry);
      }
    }
  }

  /** What was told of by {@link #runs} was nothing in the end. */
  public void ranNothing(RequestContext request) {
    synchronized (request) {
      request.statements--;
    }
  }

  /** A statement has taken so long; called by the thread that ran it. */
  public void took(StatementStats entry, long nanos, long now, @Nullable RequestContext request) {
    if (slow.isSlow(nanos) && !isOfAllOthers(entry)) {
      slow.took(entry, nanos, now, request);
    }
  }

  /** What all statements have come to, in no order. */
  public List<StatementSummary> summaries() {
    return table.summaries();
  }

  /** What was found, in no order. */
  public List<Finding> findings() {
    return findings.all();
  }

  int repeated() {
    return repeated;
  }

  /** A request is over that has repeated this statement so often. */
  void found(String uri, StatementStats entry, int times, String traceId, @Nullable String frame) {
    findings.add(uri, entry, times, traceId, frame);
  }

  /** A request is over that has repeated a statement. */
  void countRepeating(String uri) {
    meters.repeatedQueries.with(uri).increment();
  }
}
