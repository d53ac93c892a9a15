package jdbc;

import java.util.Map;
import java.util.TreeMap;

/** All scripts, by the names that are their paths. */
final class Scripts {
  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> scripts = new TreeMap<>();
    StatementScripts.addTo(scripts);
    PreparedScripts.addTo(scripts);
    KeyScripts.addTo(scripts);
    CallableScripts.addTo(scripts);
    BatchScripts.addTo(scripts);
    FailureScripts.addTo(scripts);
    InterruptionScripts.addTo(scripts);
    ConnectionScripts.addTo(scripts);
    PoolScripts.addTo(scripts);
    return scripts;
  }
}
