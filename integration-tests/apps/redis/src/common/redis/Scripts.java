package redis;

import java.util.Map;
import java.util.TreeMap;

/** All scripts, by the names that are their paths. */
final class Scripts {
  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> scripts = new TreeMap<>();
    LookUpScripts.addTo(scripts);
    PutScripts.addTo(scripts);
    OtherScripts.addTo(scripts);
    BatchScripts.addTo(scripts);
    FailureScripts.addTo(scripts);
    WaitingScripts.addTo(scripts);
    ClusterScripts.addTo(scripts);
    return scripts;
  }
}
