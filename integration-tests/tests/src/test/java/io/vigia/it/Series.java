package io.vigia.it;

import java.util.Map;

/** What samples at several times have in common: a name and labels. */
record Series(String name, Map<String, String> labels) {
  @Override
  public String toString() {
    return name + labels;
  }
}
