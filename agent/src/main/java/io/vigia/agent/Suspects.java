package io.vigia.agent;

import io.vigia.agent.alert.Suspect;
import io.vigia.agent.errors.ErrorGroups;
import io.vigia.agent.errors.ErrorSummary;
import java.util.function.Supplier;

/** What an alert names as the place to look at first: the most frequent error of five minutes. */
final class Suspects implements Supplier<Suspect> {
  private static final int MINUTES = 5;

  private final ErrorGroups errors;

  Suspects(ErrorGroups errors) {
    this.errors = errors;
  }

  @Override
  public Suspect get() {
    ErrorSummary most = null;
    int mostRecent = 0;
    for (ErrorSummary error : errors.all()) {
      int recent = recent(error.minutes);
      if (recent > mostRecent) {
        most = error;
        mostRecent = recent;
      }
    }
    if (most == null) {
      return Suspect.NONE;
    }
    return new Suspect(
        most.last.route,
        most.type == null ? null : most.type.substring(most.type.lastIndexOf('.') + 1),
        most.last.trace == null ? null : most.last.trace.traceId());
  }

  private static int recent(int[] minutes) {
    int sum = 0;
    for (int i = minutes.length - MINUTES; i < minutes.length; i++) {
      sum += minutes[i];
    }
    return sum;
  }
}
