package redis;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.redisson.api.RLock;

/** What only Redisson does: locks, and one call that becomes commands for several nodes. */
final class RedissonScripts {
  private static final long PAUSE_NANOS = 5_000_000;
  private static final List<String> UNCOUNTED =
      Arrays.asList("SUBSCRIBE", "UNSUBSCRIBE", "SSUBSCRIBE", "SUNSUBSCRIBE");

  private RedissonScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("redisson-locks", RedissonScripts::locks);
    scripts.put("redisson-slots", RedissonScripts::slots);
  }

  /** All scripts but for subscriptions, as many as the server says: they differ by release. */
  private static void locks(Session session) throws Exception {
    String name = session.key("lock");
    RLock lock = redisson(session).lock(name);
    Node server = session.servers.node("server");
    try (Monitor monitor = session.monitor(Collections.singletonList(server))) {
      lock.lock();
      Check.equal(false, other(() -> lock.tryLock()).get());
      FutureTask<Boolean> waiting =
          other(
              () -> {
                boolean isLocked = lock.tryLock(10, TimeUnit.SECONDS);
                lock.unlock();
                return isLocked;
              });
      awaitSubscriber(session, "redisson_lock__channel:" + name);
      lock.unlock();
      Check.equal(true, waiting.get());
      Check.equal(false, lock.isLocked()); // EXISTS
      session.account.add("miss", 1);
      awaitNoLatch(session);
      List<String> commands = monitor.commands().get(0);
      Check.equal(true, Collections.frequency(commands, "EVAL") >= 5);
      commands.removeAll(UNCOUNTED);
      commands.removeAll(Collections.singleton("PUBSUB")); // of this script itself
      commands.forEach(command -> count(session, command));
    }
  }

  private static void count(Session session, String command) {
    if (Versioned.LOCKS_IN_BATCHES && command.equals("EVAL")) {
      session.account.add("op PIPELINE none", 1);
      session.account.add("batched EVAL none", 1);
    } else {
      session.account.add("op " + command + " none", 1);
    }
  }

  private static <T> FutureTask<T> other(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    new Thread(task, "other").start();
    return task;
  }

  private static void awaitSubscriber(Session session, String channel) throws Exception {
    while (session.data.call("PUBSUB", "NUMSUB", channel).toString().endsWith(", 0]")) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** Newer releases delete a key of their own when {@code unlock} has returned already. */
  private static void awaitNoLatch(Session session) throws Exception {
    while (!((List<?>) session.data.call("KEYS", "redisson_unlock_latch*")).isEmpty()) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private static void slots(Session session) throws Exception {
    String mug = ClusterScripts.untagged(session, "mug");
    String cup = elsewhere(session, mug, true);
    String jug = elsewhere(session, mug, false);
    String none = elsewhere(session, jug, true);
    Commands all = redisson(session).withSeveralKeys();
    try (Monitor monitor = session.monitor(session.servers.nodes("cluster"))) {
      Check.equal("OK", all.mset(mug, "blue", cup, "red", jug, "white").get());
      count(session, monitor, "MSET", 3);
      session.account.add("put", 3);
      List<String> found = Arrays.asList("blue", "red", null, "white");
      Check.equal(found, all.mget(mug, cup, none, jug).get());
      count(session, monitor, "MGET", 4);
      session.account.add("hit", 3);
      session.account.add("miss", 1);
      if (!Versioned.SPLITS_ALL) {
        return;
      }
      Check.equal(3, all.exists(mug, cup, none, jug).get());
      count(session, monitor, "EXISTS", 4);
      session.account.add("hit", 3);
      session.account.add("miss", 1);
      Check.equal(3, all.del(mug, cup, none, jug).get());
      count(session, monitor, "DEL", 4);
    }
  }

  /** A pipeline for each node, a command for each slot. */
  private static void count(Session session, Monitor monitor, String name, int slots)
      throws Exception {
    List<List<String>> nodes = monitor.commands();
    Check.equal(2, nodes.size());
    int sum = 0;
    for (List<String> commands : nodes) {
      sum += Collections.frequency(commands, name);
    }
    Check.equal(slots, sum);
    session.account.add("op PIPELINE none", 2);
    session.account.add("batched " + name + " none", slots);
  }

  private static RedissonSync redisson(Session session) throws Exception {
    return (RedissonSync) session.commands();
  }

  /** A key in another slot, of the same node or of another one. */
  private static String elsewhere(Session session, String key, boolean isOnSameNode)
      throws Exception {
    int port = port(session, key);
    for (int i = 0; ; i++) {
      String other = key + "-" + i;
      if (port(session, other) == port == isOnSameNode) {
        return other;
      }
    }
  }

  private static int port(Session session, String key) throws Exception {
    session.data.call("EXISTS", key);
    return session.data.current().port;
  }
}
