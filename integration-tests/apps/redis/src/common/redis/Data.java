package redis;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What the servers hold, prepared and looked at past the client. */
final class Data implements AutoCloseable {
  private final Map<String, Raw> nodes = new HashMap<>();
  private Node current;

  Data(Node first) {
    current = first;
  }

  /** Sends a command to whichever node serves its key. */
  Object call(String... command) throws IOException {
    try {
      return node(current).call(command);
    } catch (Raw.RawError e) {
      if (!e.getMessage().startsWith("MOVED ")) {
        throw new IOException(String.join(" ", command) + ": " + e.getMessage(), e);
      }
      current = Node.of(e.getMessage().split(" ")[2]);
      return call(command);
    }
  }

  /** A connection to this node. */
  Raw node(Node node) throws IOException {
    Raw raw = nodes.get(node.toString());
    if (raw == null) {
      raw = new Raw(node);
      nodes.put(node.toString(), raw);
    }
    return raw;
  }

  /** The node that has answered last. */
  Node current() {
    return current;
  }

  @Override
  public void close() throws IOException {
    for (Raw raw : nodes.values()) {
      raw.close();
    }
  }
}
