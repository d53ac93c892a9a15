package io.vigia.agent.errors;

import io.vigia.agent.telemetry.RequestContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The errors of a request that wait for its end, where it shows which of them are one, and what
 * their route is. Its threads and the one that keeps the groups may come at the same time.
 */
final class PendingErrors {
  private static final int MOST = 5;

  /** Null when it is over: what waits here may be looked at half a minute later. */
  private @Nullable RequestContext request;

  private @Nullable List<Draft> drafts = new ArrayList<>(2);

  PendingErrors(RequestContext request) {
    this.request = request;
  }

  /** What became of an error. */
  enum Outcome {
    WAITS,
    /** It is one that waits already. */
    KNOWN,
    /** There is no place. */
    FULL,
    /** The request is over. */
    OVER
  }

  synchronized Outcome add(Draft draft) {
    List<Draft> waiting = drafts;
    if (waiting == null) {
      return Outcome.OVER;
    }
    for (int i = 0; i < waiting.size(); i++) {
      Draft other = waiting.get(i);
      if (other.isOne(draft)) {
        if (draft.source != ErrorSource.LOG && other.source == ErrorSource.LOG) {
          draft.loggedAs(other);
          waiting.set(i, draft);
        }
        return Outcome.KNOWN;
      }
    }
    if (waiting.size() >= MOST) {
      return Outcome.FULL;
    }
    waiting.add(draft);
    return Outcome.WAITS;
  }

  /** Those that wait, with what is known of the request by now; others may still come. */
  synchronized List<Draft> takeOverdue() {
    List<Draft> waiting = take();
    RequestContext of = request;
    if (of != null) {
      for (Draft draft : waiting) {
        draft.in(of, of.trailSoFar());
      }
    }
    return waiting;
  }

  /** Those that wait at the end of the request: none may come any more. */
  synchronized List<Draft> close() {
    List<Draft> waiting = take();
    drafts = null;
    request = null;
    return waiting;
  }

  private List<Draft> take() {
    List<Draft> waiting = drafts;
    if (waiting == null || waiting.isEmpty()) {
      return Collections.emptyList();
    }
    drafts = new ArrayList<>(2);
    return waiting;
  }
}
