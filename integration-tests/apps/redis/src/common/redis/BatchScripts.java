package redis;

import java.util.Map;

/** What batches and transactions come to. */
final class BatchScripts {
  private BatchScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("empty-batch", BatchScripts::empty);
    scripts.put("empty-transaction", BatchScripts::emptyTransaction);
    scripts.put("batch-error", BatchScripts::error);
    scripts.put("batches", BatchScripts::several);
    scripts.put("discard", BatchScripts::discard);
    scripts.put("watch", BatchScripts::watch);
    scripts.put("watch-conflict", BatchScripts::conflict);
  }

  /** Nothing is sent. */
  private static void empty(Session session) throws Exception {
    session.commands().begin();
    session.commands().flush();
  }

  /** The framing is sent, and answered. */
  private static void emptyTransaction(Session session) throws Exception {
    session.commands().begin();
    session.commands().flush();
    session.account.add("op " + session.mode.batch() + " none", 1);
  }

  /** One fails, and the others count. */
  private static void error(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    String list = session.key("list");
    session.data.call("RPUSH", list, "a");
    session.run("GET", it -> it.get(mug), "blue").hits(1);
    session.fails("GET", "wrongtype", it -> it.get(list));
    session.run("SET", it -> it.set(session.key("cup"), "red"), "OK").puts(1);
  }

  private static void several(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    for (int i = 0; i < 3; i++) {
      session.run("GET", it -> it.get(mug), "blue").hits(1);
      session.run("GET", it -> it.get(session.key("none")), null).misses(1);
      session.settle();
    }
  }

  private static void discard(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    session.run("GET", it -> it.get(mug), "blue").hits(1);
    session.run("SET", it -> it.set(mug, "red"), "OK").puts(1);
    session.commands().discard();
    session.forget();
    Check.equal("blue", session.data.call("GET", mug));
  }

  private static void watch(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    session.commands().watch(mug);
    session.run("GET", it -> it.get(mug), "blue").hits(1);
  }

  /** Nothing was executed, but there was a round trip. */
  private static void conflict(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    session.commands().watch(mug);
    session.data.call("SET", mug, "red");
    session.run("GET", it -> it.get(mug), "red").hits(1);
    session.run("SET", it -> it.set(mug, "green"), "OK").puts(1);
    session.forget();
    Check.equal(false, session.commands().flush());
    session.account.add("op " + session.mode.batch() + " none", 1);
    Check.equal("red", session.data.call("GET", mug));
  }
}
