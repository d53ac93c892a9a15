package redis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A client in one mode with a script, the data that it meets, and the account of what it ran. */
final class Session implements AutoCloseable {
  private static final AtomicInteger names = new AtomicInteger();

  final Mode mode;
  final Servers servers;
  final Client client;
  final Data data;
  final Account account = new Account();

  private final String tag;
  private final List<Ran> pending = new ArrayList<>();
  private Commands commands;

  /**
   * @param prefix starts the names of all keys, which no other JVM uses
   */
  Session(Client client, Mode mode, Servers servers, String prefix) {
    this.client = client;
    this.mode = mode;
    this.servers = servers;
    data = new Data(servers.data(mode));
    tag = "{" + prefix + "-" + names.incrementAndGet() + "}:";
  }

  /** A key of this script alone; all of them are in one slot of the cluster. */
  String key(String name) {
    return tag + name;
  }

  /** The same of a string that is there. */
  String kept(String name, String value) throws Exception {
    data.call("SET", key(name), value);
    return key(name);
  }

  /** Listens to what these servers are told of this script's keys. */
  Monitor monitor(List<Node> servers) throws Exception {
    return new Monitor(tag.substring(1, tag.length() - 2), servers);
  }

  /** Plays on a client of this target from here on, and not of the standalone server. */
  void connect(Target target) throws Exception {
    settle();
    closeCommands();
    commands = client.open(mode.name, target);
    account.add("namespace", target.database);
  }

  Commands commands() throws Exception {
    if (commands == null) {
      connect(servers.usual(mode));
    }
    return commands;
  }

  /** Runs a command that is answered so. */
  Ran run(String operation, Call call, Object expected) throws Exception {
    return run(new Ran(this, operation, call, expected, "none"));
  }

  /** Runs a command that fails with this kind of error. */
  Ran fails(String operation, String errorType, Call call) throws Exception {
    return run(new Ran(this, operation, call, Check.ANYTHING, errorType));
  }

  private Ran run(Ran ran) throws Exception {
    Commands on = commands();
    if (ran.runs(on)) {
      pending.add(ran);
      if (!mode.isBatch()) {
        settle();
      }
    } else {
      account.add("lacks " + ran.operation, 1);
    }
    return ran;
  }

  /** Runs a command that is not to be counted. */
  void uncounted(String operation, Call call, Object expected) throws Exception {
    try {
      Check.equal(expected, call.on(commands()).get());
    } catch (Lacking e) {
      account.add("lacks " + operation, 1);
    }
  }

  /** Flushes the batch, where there is one, and checks what all commands have returned. */
  void settle() throws Exception {
    if (pending.isEmpty()) {
      return;
    }
    if (mode.isBatch()) {
      Check.equal(true, commands.flush());
      account.add("op " + mode.batch() + " none", 1);
    }
    List<Ran> all = new ArrayList<>(pending);
    pending.clear();
    for (Ran ran : all) {
      ran.settle();
      account.add((mode.isBatch() ? "batched " : "op ") + ran.operation + " " + ran.errorType, 1);
    }
  }

  /** What the batch holds does not count. */
  void forget() {
    pending.forEach(Ran::forget);
    pending.clear();
  }

  private void closeCommands() throws Exception {
    if (commands != null) {
      commands.close();
      commands = null;
    }
  }

  @Override
  public void close() throws Exception {
    try {
      closeCommands();
    } finally {
      data.close();
    }
  }

  /** A command of a client. */
  interface Call {
    Reply on(Commands commands) throws Exception;
  }
}
