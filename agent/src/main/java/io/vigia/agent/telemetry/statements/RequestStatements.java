package io.vigia.agent.telemetry.statements;

import io.vigia.agent.telemetry.AppFrame;
import io.vigia.agent.telemetry.RequestEnd;
import io.vigia.agent.telemetry.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * How often a request has run each of its statements; those beyond a bound are not told apart. Its
 * threads come one at a time; a task that runs on behind the end may still do so while that is
 * told, which does no harm: the places are few, and each is looked at once.
 */
final class RequestStatements implements RequestEnd {
  private static final int MAX_PLACES = 256;

  private final Statements statements;

  /** A power of two of places, at most three quarters taken; an entry is at its id or behind it. */
  private @Nullable Use[] uses = new Use[4];

  private int used;

  RequestStatements(Statements statements) {
    this.statements = statements;
  }

  /** The statement runs once more. */
  void runs(StatementStats entry) {
    Use use = use(entry);
    if (use != null && ++use.times == statements.repeated()) {
      use.frame = entry.mayLookForFrame(System.nanoTime()) ? AppFrame.find() : null;
    }
  }

  @Override
  public void ended(String uri, TraceContext trace) {
    boolean any = false;
    for (Use use : uses) {
      if (use != null && use.times >= statements.repeated()) {
        statements.found(uri, use.entry, use.times, trace.traceId(), use.frame);
        any = true;
      }
    }
    if (any) {
      statements.countRepeating(uri);
    }
  }

  /** Null where there is no place left. */
  private @Nullable Use use(StatementStats entry) {
    @Nullable Use[] places = uses;
    int place = placeOf(entry, places);
    Use use = places[place];
    if (use != null) {
      return use.entry == entry ? use : null;
    }
    if ((used + 1) * 4 > places.length * 3) {
      if (places.length == MAX_PLACES) {
        return null;
      }
      places = doubled(places);
      uses = places;
      place = placeOf(entry, places);
    }
    use = new Use(entry);
    places[place] = use;
    used++;
    return use;
  }

  private static @Nullable Use[] doubled(@Nullable Use[] places) {
    @Nullable Use[] larger = new Use[2 * places.length];
    for (Use use : places) {
      if (use != null) {
        larger[placeOf(use.entry, larger)] = use;
      }
    }
    return larger;
  }

  /** That of the entry, or the free one where it belongs. */
  private static int placeOf(StatementStats entry, @Nullable Use[] places) {
    int mask = places.length - 1;
    int place = entry.id & mask;
    for (int i = 0; i < mask; i++) {
      Use use = places[place];
      if (use == null || use.entry == entry) {
        return place;
      }
      place = (place + 1) & mask;
    }
    return place;
  }

  /** One statement of the request. */
  private static final class Use {
    final StatementStats entry;
    int times;
    @Nullable String frame;

    Use(StatementStats entry) {
      this.entry = entry;
    }
  }
}
