package redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Commands that tell nothing of the cache, many commands, slow ones, and other databases. */
final class OtherScripts {
  private static final int MANY = 200;
  private static final int THREADS = 8;
  private static final int TIMES = 50;
  private static final int MANY_IN_A_BATCH = 1_000;
  private static final int SLOW_ONES = 5;
  private static final String DELAY_MILLIS = "60";

  private OtherScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("not-counted", OtherScripts::notCounted);
    scripts.put("mixed", OtherScripts::mixed);
    scripts.put("big", OtherScripts::big);
    scripts.put("concurrent", OtherScripts::concurrent);
    scripts.put("database", OtherScripts::database);
    scripts.put("slow", OtherScripts::slow);
    scripts.put("exhausted", OtherScripts::exhausted);
  }

  private static void notCounted(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    String hash = session.key("hash");
    String set = session.key("set");
    String list = session.key("list");
    session.data.call("HSET", hash, "colour", "blue");
    session.data.call("SADD", set, "a", "b");
    session.data.call("RPUSH", list, "a", "b", "c");
    session.run("HGETALL", it -> it.hgetall(hash), Collections.singletonMap("colour", "blue"));
    session.run("SMEMBERS", it -> it.smembers(set), new HashSet<>(Arrays.asList("a", "b")));
    session.run("LRANGE", it -> it.lrange(list, 0, 1), Arrays.asList("a", "b"));
    session.run("INCR", it -> it.incr(session.key("number")), 1);
    session.run("EXPIRE", it -> it.expire(mug, 100), 1);
    session.run("EVAL", it -> it.eval("return redis.call('GET', KEYS[1])", mug), "blue");
    session.run("DEL", it -> it.del(mug, set), 2);
  }

  private static void mixed(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    for (int i = 0; i < 50; i++) {
      String key = session.key("new" + i);
      session.run("GET", it -> it.get(key), null).misses(1);
      session.run("SET", it -> it.set(key, "red"), "OK").puts(1);
      session.run("MGET", it -> it.mget(key, mug), Arrays.asList("red", "blue")).hits(2);
      if (i % 10 == 9) {
        session.settle();
      }
    }
  }

  private static void big(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    String none = session.key("none");
    int many = session.mode.isBatch() ? MANY_IN_A_BATCH : MANY;
    for (int i = 0; i < many / 2; i++) {
      session.run("GET", it -> it.get(mug), "blue").hits(1);
      session.run("GET", it -> it.get(none), null).misses(1);
    }
  }

  /** Several threads use one client at once. */
  private static void concurrent(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    String none = session.key("none");
    Commands commands = session.commands();
    List<FutureTask<Object>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String own = session.key("own" + i);
      FutureTask<Object> task =
          new FutureTask<>(
              () -> {
                for (int times = 1; times <= TIMES; times++) {
                  Check.equal("blue", commands.get(mug).get());
                  Check.equal(null, commands.get(none).get());
                  Check.equal(times, commands.incr(own).get());
                  Check.equal("OK", commands.set(own, String.valueOf(times)).get());
                }
                return null;
              });
      tasks.add(task);
      new Thread(task, "user-" + i).start();
    }
    for (FutureTask<Object> task : tasks) {
      task.get();
    }
    int all = THREADS * TIMES;
    session.account.add("op GET none", 2 * all);
    session.account.add("hit", all);
    session.account.add("miss", all);
    session.account.add("op INCR none", all);
    session.account.add("op SET none", all);
    session.account.add("put", all);
  }

  private static void database(Session session) throws Exception {
    session.data.call("SELECT", "3");
    String mug = session.kept("mug", "blue");
    session.connect(session.servers.target("server").database(3));
    session.run("GET", it -> it.get(mug), "blue").hits(1);
    session.run("SET", it -> it.set(session.key("cup"), "red"), "OK").puts(1);
  }

  /**
   * Waits for replies that are held back for a known time, on a connection that is open already;
   * says how many microseconds those were, how many a batch for opening took, and how many passed
   * in all.
   */
  private static void slow(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    session.connect(session.servers.target("proxy"));
    try (Raw proxy = new Raw(session.servers.node("proxy"))) {
      long start = System.nanoTime();
      session.run("EXISTS", it -> it.exists(mug), 1).hits(1);
      session.settle();
      long opened = System.nanoTime();
      proxy.call("PROXY", "DELAY", DELAY_MILLIS);
      for (int i = 0; i < SLOW_ONES; i++) {
        session.run("GET", it -> it.get(mug), "blue").hits(1);
      }
      session.settle();
      long end = System.nanoTime();
      List<?> delayed = (List<?>) proxy.call("PROXY", "DELAYED");
      boolean batch = session.mode.isBatch();
      session.account.add("delayed", (Long) delayed.get(batch ? 1 : 0));
      session.account.add("opened", batch ? TimeUnit.NANOSECONDS.toMicros(opened - start) : 0);
      session.account.add("waited", TimeUnit.NANOSECONDS.toMicros(end - opened));
    }
  }

  private static void exhausted(Session session) throws Exception {
    session.commands().exhaust();
    session.account.add("exhausted", 1);
  }
}
