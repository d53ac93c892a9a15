package redis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which commands servers are sent by all their clients, as the servers tell. */
final class Monitor implements AutoCloseable {
  private static final String END = "the-end";

  private final String tag;
  private final List<Node> nodes;
  private final List<Raw> listeners = new ArrayList<>();

  /**
   * @param tag a part of one argument at least of the commands to listen to
   */
  Monitor(String tag, List<Node> nodes) throws IOException {
    this.tag = tag;
    this.nodes = nodes;
    for (Node node : nodes) {
      Raw listener = new Raw(node);
      listeners.add(listener);
      listener.call("MONITOR");
    }
  }

  /** The names of the commands since the last call, a list for each node that was sent one. */
  List<List<String>> commands() throws IOException {
    List<List<String>> all = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      try (Raw last = new Raw(nodes.get(i))) {
        last.call("ECHO", END);
      }
      List<String> commands = commands(listeners.get(i));
      if (!commands.isEmpty()) {
        all.add(commands);
      }
    }
    return all;
  }

  /** What a script does is said to come from {@code lua}. */
  private List<String> commands(Raw listener) throws IOException {
    List<String> commands = new ArrayList<>();
    for (String said = said(listener); !said.contains(END); said = said(listener)) {
      boolean isOfScript = said.contains(" lua] ");
      if (said.contains(tag) && !isOfScript) {
        commands.add(said.split("\"")[1].toUpperCase(Locale.ROOT));
      }
    }
    return commands;
  }

  private static String said(Raw listener) throws IOException {
    return listener.receive().toString();
  }

  @Override
  public void close() throws IOException {
    for (Raw listener : listeners) {
      listener.close();
    }
  }
}
