package redis;

import java.util.ArrayList;
import java.util.List;

/** The host and port of a server. */
public final class Node {
  public final String host;
  public final int port;

  private Node(String host, int port) {
    this.host = host;
    this.port = port;
  }

  static Node of(String text) {
    int colon = text.lastIndexOf(':');
    return new Node(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  /** Those of a text such as {@code 127.0.0.1:7000,127.0.0.1:7001}. */
  static List<Node> all(String text) {
    List<Node> nodes = new ArrayList<>();
    for (String node : text.split(",")) {
      nodes.add(of(node));
    }
    return nodes;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
