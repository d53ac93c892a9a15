package redis;

import java.util.Map;

/** Values that are stored, or are not for a condition does not hold. */
final class PutScripts {
  private PutScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("puts", PutScripts::puts);
    scripts.put("conditional-puts", PutScripts::conditional);
    scripts.put("hash-puts", PutScripts::hashes);
  }

  private static void puts(Session session) throws Exception {
    String mug = session.key("mug");
    String cup = session.key("cup");
    session.run("SET", it -> it.set(mug, "blue"), "OK").puts(1);
    session.run("SET", it -> it.set(mug, "red"), "OK").puts(1);
    session.run("SETEX", it -> it.setex(cup, 100, "green"), "OK").puts(1);
    session.run("PSETEX", it -> it.psetex(cup, 100_000, "black"), "OK").puts(1);
    session.run("MSET", it -> it.mset(cup, "blue", session.key("bowl"), "red"), "OK").puts(2);
    session.run("GETSET", it -> it.getset(mug, "white"), "red").puts(1);
    session.run("GETSET", it -> it.getset(session.key("jug"), "white"), null).puts(1);
    session.settle();
    Check.equal("white", session.data.call("GET", mug));
  }

  private static void conditional(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    session.run("SETNX", it -> it.setnx(session.key("new"), "red"), 1).puts(1);
    session.run("SETNX", it -> it.setnx(mug, "red"), 0);
    session.run("SET", it -> it.setIfAbsent(session.key("newer"), "red"), Check.SOMETHING).puts(1);
    session.run("SET", it -> it.setIfAbsent(mug, "red"), Check.ANYTHING);
    String cup = session.key("cup");
    String jug = session.key("jug");
    session.run("MSETNX", it -> it.msetnx(cup, "red", jug, "red"), 1).puts(2);
    session.run("MSETNX", it -> it.msetnx(cup, "blue", session.key("vase"), "blue"), 0);
    session.settle();
    Check.equal("blue", session.data.call("GET", mug));
  }

  private static void hashes(Session session) throws Exception {
    String mug = session.key("mug");
    session.run("HSET", it -> it.hset(mug, "colour", "blue"), Check.ANYTHING).puts(1);
    session.run("HSET", it -> it.hset(mug, "colour", "red"), Check.ANYTHING).puts(1);
    session.run("HSET", it -> it.hset(mug, "colour", "red", "size", "5"), Check.ANYTHING).puts(2);
    session.run("HMSET", it -> it.hmset(mug, "colour", "red", "price", "5"), "OK").puts(2);
    session.run("HSETNX", it -> it.hsetnx(mug, "year", "2026"), 1).puts(1);
    session.run("HSETNX", it -> it.hsetnx(mug, "year", "2027"), 0);
    session.settle();
    Check.equal("2026", session.data.call("HGET", mug, "year"));
  }
}
