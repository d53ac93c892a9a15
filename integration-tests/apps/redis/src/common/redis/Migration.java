package redis;

import java.io.IOException;
import java.util.List;

/** The way of the slot of one key from its node to another. */
final class Migration {
  private final Data data;
  private final List<Node> nodes;
  private final String key;
  private final String slot;
  private final Node from;
  private final Node to;

  Migration(Data data, List<Node> nodes, String key) throws IOException {
    this.data = data;
    this.nodes = nodes;
    this.key = key;
    data.call("EXISTS", key);
    from = data.current();
    slot = String.valueOf(data.node(from).call("CLUSTER", "KEYSLOT", key));
    Node first = nodes.get(0);
    to = first.port == from.port ? nodes.get(1) : first;
  }

  /** The key is on the new node, the slot still on the old one, which answers ASK. */
  void begin() throws IOException {
    data.node(to).call("CLUSTER", "SETSLOT", slot, "IMPORTING", id(from));
    data.node(from).call("CLUSTER", "SETSLOT", slot, "MIGRATING", id(to));
    data.node(from).call("MIGRATE", to.host, String.valueOf(to.port), key, "0", "5000");
  }

  /** The slot is on the new node: all others answer MOVED. */
  void end() throws IOException {
    String id = id(to);
    data.node(to).call("CLUSTER", "SETSLOT", slot, "NODE", id);
    for (Node node : nodes) {
      data.node(node).call("CLUSTER", "SETSLOT", slot, "NODE", id);
    }
  }

  private String id(Node node) throws IOException {
    return data.node(node).call("CLUSTER", "MYID").toString();
  }
}
