package io.vigia.it;

import java.util.Map;

/** One line of an exposition: a name, its labels, a value. */
public record Sample(String name, Map<String, String> labels, double value) {
  /** True where the sample has these labels with these values, and maybe others. */
  public boolean hasAll(Map<String, String> wanted) {
    return labels.entrySet().containsAll(wanted.entrySet());
  }
}
