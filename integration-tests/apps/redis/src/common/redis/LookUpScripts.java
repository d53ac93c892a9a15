package redis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Hits and misses. */
final class LookUpScripts {
  private LookUpScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("strings", LookUpScripts::strings);
    scripts.put("mget", LookUpScripts::mget);
    scripts.put("exists", LookUpScripts::exists);
    scripts.put("hashes", LookUpScripts::hashes);
    scripts.put("json", LookUpScripts::json);
  }

  private static void strings(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    String none = session.key("none");
    session.run("GET", it -> it.get(mug), "blue").hits(1);
    session.run("GET", it -> it.get(none), null).misses(1);
    session.run("GET", it -> it.get(mug), "blue").hits(1);
    session.run("GETEX", it -> it.getex(mug, 100), "blue").hits(1);
    session.run("GETEX", it -> it.getex(none, 100), null).misses(1);
    String cup = session.kept("cup", "");
    session.run("GET", it -> it.get(cup), "").hits(1);
    session.run("GETDEL", it -> it.getdel(cup), "").hits(1);
    session.run("GETDEL", it -> it.getdel(session.key("gone")), null).misses(1);
  }

  private static void mget(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    String cup = session.kept("cup", "red");
    String none = session.key("none");
    session.run("MGET", it -> it.mget(mug, none, cup), Arrays.asList("blue", null, "red"))
        .hits(2)
        .misses(1);
    session.run("MGET", it -> it.mget(none), Arrays.asList((Object) null)).misses(1);
    session.run("MGET", it -> it.mget(mug, mug), Arrays.asList("blue", "blue")).hits(2);
  }

  private static void exists(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    String none = session.key("none");
    session.run("EXISTS", it -> it.exists(mug), 1).hits(1);
    session.run("EXISTS", it -> it.exists(none), 0).misses(1);
    session.run("EXISTS", it -> it.exists(mug, none, mug), 2).hits(2).misses(1);
  }

  private static void hashes(Session session) throws Exception {
    String mug = session.key("mug");
    String none = session.key("none");
    session.data.call("HSET", mug, "colour", "blue", "price", "5");
    session.run("HGET", it -> it.hget(mug, "colour"), "blue").hits(1);
    session.run("HGET", it -> it.hget(mug, "size"), null).misses(1);
    session.run("HGET", it -> it.hget(none, "colour"), null).misses(1);
    List<String> found = Arrays.asList("blue", null, "5");
    session.run("HMGET", it -> it.hmget(mug, "colour", "size", "price"), found).hits(2).misses(1);
    session.run("HMGET", it -> it.hmget(none, "colour"), Arrays.asList((Object) null)).misses(1);
    session.run("HEXISTS", it -> it.hexists(mug, "colour"), 1).hits(1);
    session.run("HEXISTS", it -> it.hexists(mug, "size"), 0).misses(1);
    session.run("HEXISTS", it -> it.hexists(none, "colour"), 0).misses(1);
  }

  /** What stands in front of the server makes GET and SET of it. */
  private static void json(Session session) throws Exception {
    session.connect(session.servers.target("translated"));
    String mug = session.kept("mug", "{\"colour\":\"blue\"}");
    String none = session.key("none");
    String cup = session.key("cup");
    session.run("JSON.GET", it -> it.jsonGet(mug), Check.SOMETHING).hits(1);
    session.run("JSON.GET", it -> it.jsonGet(none), Check.ANYTHING).misses(1);
    session.run("JSON.SET", it -> it.jsonSet(cup, "{\"colour\":\"red\"}"), "OK").puts(1);
    session.run("JSON.MGET", it -> it.jsonMget(mug, none, cup), Check.ANYTHING).hits(2).misses(1);
  }
}
