package redis;

import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What a client's own copies of values answer, and what it asks Redis for. */
final class NearScripts {
  private static final long PAUSE_NANOS = 300_000_000;

  private NearScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("near", NearScripts::near);
  }

  private static void near(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    String client = session.client.cacheName();
    session.run("GET", it -> it.get(mug), "blue").hits(1);
    session.uncounted("GET", it -> it.get(mug), "blue");
    session.uncounted("GET", it -> it.get(mug), "blue");
    session.data.call("SET", mug, "red");
    LockSupport.parkNanos(PAUSE_NANOS); // Redis tells the client that its copy is old
    session.run("GET", it -> it.get(mug), "red").hits(1);
    session.uncounted("GET", it -> it.get(mug), "red");
    session.run("SET", it -> it.set(session.key("cup"), "white"), "OK").puts(1);
    session.account.add("near-hit " + client, 3);
    session.account.add("near-miss " + client, 2);
    session.account.add("near-put " + client, 2);
  }
}
