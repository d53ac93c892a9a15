package redis;

import java.util.Map;

/** A slot that moves to another node while its keys are asked for. */
final class ClusterScripts {
  private ClusterScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("redirect", ClusterScripts::redirect);
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
