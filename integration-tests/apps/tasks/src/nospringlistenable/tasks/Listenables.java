package tasks;

import java.util.Collections;
import java.util.Map;

/** Spring 7 has none. */
final class Listenables {
  private Listenables() {}

  static Map<String, Script> all() {
    return Collections.emptyMap();
  }
}
