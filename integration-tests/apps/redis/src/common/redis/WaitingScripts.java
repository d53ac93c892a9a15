package redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;

/** Commands that wait for data on purpose, whose time says nothing. */
final class WaitingScripts {
  private static final int BLOCK_MILLIS = 50;
  private static final long PAUSE_NANOS = 5_000_000;

  private WaitingScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("blocking", WaitingScripts::blocking);
    scripts.put("streams", WaitingScripts::streams);
    scripts.put("pub-sub", WaitingScripts::pubSub);
  }

  private static void blocking(Session session) throws Exception {
    String list = session.key("list");
    session.data.call("RPUSH", list, "a");
    session.uncounted("BLPOP", it -> it.blpop(5, list), Arrays.asList(list, "a"));
    FutureTask<Object> push =
        started(
            () -> {
              awaitBlocked(session);
              return session.data.call("RPUSH", list, "b");
            });
    session.uncounted("BLPOP", it -> it.blpop(5, list), Arrays.asList(list, "b"));
    push.get();
    FutureTask<Object> end = started(() -> endWait(session));
    session.uncounted("BLPOP", it -> it.blpop(5, list), null);
    end.get();
  }

  /** Ends what a client of the server waits for, as if its time were over. */
  private static Object endWait(Session session) throws Exception {
    awaitBlocked(session);
    for (String client : session.data.call("CLIENT", "LIST").toString().split("\n")) {
      if (client.contains(" flags=b ")) {
        String id = client.substring("id=".length(), client.indexOf(' '));
        return session.data.call("CLIENT", "UNBLOCK", id, "TIMEOUT");
      }
    }
    throw new AssertionError("nobody waits");
  }

  /** Without BLOCK it is a command like others. */
  private static void streams(Session session) throws Exception {
    String stream = session.key("stream");
    session.data.call("XADD", stream, "*", "colour", "blue");
    session.run("XREAD", it -> it.xread(stream), Check.SOMETHING);
    session.uncounted("XREAD BLOCK", it -> it.xreadBlocking(BLOCK_MILLIS, stream), Check.SOMETHING);
    String none = session.key("none");
    session.uncounted("XREAD BLOCK", it -> it.xreadBlocking(BLOCK_MILLIS, none), Check.ANYTHING);
  }

  private static void pubSub(Session session) throws Exception {
    String channel = session.key("news");
    FutureTask<Object> publish =
        new FutureTask<>(
            () -> {
              session.run("PUBLISH", it -> it.publish(channel, "one"), Check.SOMETHING);
              session.run("PUBLISH", it -> it.publish(channel, "two"), Check.SOMETHING);
              return null;
            });
    List<String> received = session.commands().receive(channel, 2, publish);
    publish.get();
    // Redisson tells its listeners on several threads.
    List<String> sorted = new ArrayList<>(received);
    Collections.sort(sorted);
    Check.equal(Arrays.asList("one", "two"), sorted);
  }

  /** Returns when a client of the server waits. */
  private static void awaitBlocked(Session session) throws Exception {
    while (!session.data.call("INFO", "clients").toString().contains("blocked_clients:1")) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static FutureTask<Object> started(Callable<Object> call) {
    FutureTask<Object> task = new FutureTask<>(call);
    Thread thread = new Thread(task, "other");
    thread.setDaemon(true);
    thread.start();
    return task;
  }
}
