package io.vigia.it.caches;

import io.vigia.it.Jdk;
import io.vigia.it.Turns;
import java.util.List;

/** A library of caches on a JDK. */
record Run(Library library, Jdk jdk) {
  private static final String FILTER = System.getProperty("caches", "");

  /** True where nothing is left out. */
  static boolean unfiltered() {
    return FILTER.isEmpty() && Turns.taken();
  }

  /** All but those of libraries that the system property {@code caches} leaves out. */
  static List<Run> all() {
    return Turns.of(Library.all(), Library::jdks, Run::new).stream()
        .filter(run -> run.library().toString().contains(FILTER))
        .toList();
  }

  @Override
  public String toString() {
    return library + " on " + jdk;
  }
}
