package redis;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The servers that the command line names. */
final class Servers {
  private static final int TIMEOUT_MILLIS = 4_000;

  private final Map<String, String> arguments;

  Servers(Map<String, String> arguments) {
    this.arguments = arguments;
  }

  /**
   * @param place {@code server}, {@code proxy}, {@code translated} or {@code secured}
   */
  Target target(String place) {
    return new Target(node(place), nodes("cluster"), nodes("sentinels"), 0, TIMEOUT_MILLIS);
  }

  /** Where scripts that do not care play. */
  Target usual(Mode mode) {
    return target(mode.isCaching() ? "translated" : "server");
  }

  /** Where the data of a mode are written. */
  Node data(Mode mode) {
    return node(mode.isCluster() ? "cluster" : mode.isSentinel() ? "master" : "server");
  }

  /** The first of that name. */
  Node node(String name) {
    return nodes(name).get(0);
  }

  List<Node> nodes(String name) {
    String text = arguments.get(name);
    return text == null ? Collections.<Node>emptyList() : Node.all(text);
  }
}
