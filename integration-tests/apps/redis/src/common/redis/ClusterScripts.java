package redis;

import java.util.Arrays;
import java.util.Map;

/** A slot that moves to another node while its keys are asked for, and keys of several slots. */
final class ClusterScripts {
  private ClusterScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("redirect", ClusterScripts::redirect);
    scripts.put("slots", ClusterScripts::slots);
  }

  /** For clients that send a command for each slot; what is looked up is the same. */
  private static void slots(Session session) throws Exception {
    String mug = untagged(session, "mug");
    String cup = untagged(session, "cup");
    String none = untagged(session, "none");
    session.run("MSET", it -> it.mset(mug, "blue", cup, "red"), "OK").puts(2);
    session.account.add("op MSET none", 1);
    session
        .run("MGET", it -> it.mget(mug, none, cup), Arrays.asList("blue", null, "red"))
        .hits(2)
        .misses(1);
    session.account.add("op MGET none", 2);
    session.run("EXISTS", it -> it.exists(mug, none, cup), 2).hits(2).misses(1);
    session.account.add("op EXISTS none", 2);
    session.run("DEL", it -> it.del(mug, none, cup), 2);
    session.account.add("op DEL none", 2);
  }

  /** A key in a slot of its own. */
  static String untagged(Session session, String name) {
    return session.key(name).replace("{", "").replace("}", "");
  }

  private static void redirect(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    session.run("GET", it -> it.get(mug), "blue").hits(1);
    Migration migration = new Migration(session.data, session.servers.nodes("cluster"), mug);
    migration.begin();
    session.run("GET", it -> it.get(mug), "blue").hits(1); // ASK
    migration.end();
    session.run("GET", it -> it.get(mug), "blue").hits(1); // MOVED
    session.account.add("redirect", 2);
  }
}
