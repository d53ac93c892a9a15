package redis;

import java.util.Arrays;
import java.util.Map;

/** Errors that the server answers with, and answers that do not come. */
final class FailureScripts {
  private static final int SHORT_MILLIS = 500;

  private FailureScripts() {}

  static void addTo(Map<String, Script> scripts) {
    scripts.put("wrongtype", FailureScripts::wrongType);
    scripts.put("noauth", FailureScripts::noAuth);
    scripts.put("noperm", FailureScripts::noPerm);
    scripts.put("timeout", FailureScripts::timeout);
    scripts.put("connection-lost", FailureScripts::lost);
  }

  private static void wrongType(Session session) throws Exception {
    String list = session.key("list");
    session.data.call("RPUSH", list, "a");
    session.fails("GET", "wrongtype", it -> it.get(list));
    session.fails("INCR", "_OTHER", it -> it.incr(session.kept("mug", "blue")));
    session.run("MGET", it -> it.mget(list), Arrays.asList((Object) null)).misses(1);
    session.fails("HGET", "wrongtype", it -> it.hget(list, "colour"));
  }

  /** For clients that say nothing when they connect. */
  private static void noAuth(Session session) throws Exception {
    session.connect(session.servers.target("secured"));
    session.fails("GET", "noauth", it -> it.get(session.key("mug")));
    session.fails("SET", "noauth", it -> it.set(session.key("mug"), "blue"));
  }

  private static void noPerm(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    session.run("GET", it -> it.get(mug), "blue").hits(1);
    session.data.call("ACL", "SETUSER", "default", "-get");
    try {
      session.fails("GET", "noauth", it -> it.get(mug));
    } finally {
      session.data.call("ACL", "SETUSER", "default", "+get");
    }
    session.run("GET", it -> it.get(mug), "blue").hits(1);
  }

  private static void timeout(Session session) throws Exception {
    stall(session, mug -> session.fails("GET", "timeout", it -> it.get(mug)));
  }

  /** Asks for a key that is there; then no reply comes during {@code script}. */
  static void stall(Session session, KeyScript script) throws Exception {
    String mug = session.kept("mug", "blue");
    session.connect(session.servers.target("proxy").timeout(SHORT_MILLIS));
    try (Raw proxy = new Raw(session.servers.node("proxy"))) {
      session.run("GET", it -> it.get(mug), "blue").hits(1);
      proxy.call("PROXY", "STALL");
      script.play(mug);
    }
  }

  /** A script for a key. */
  interface KeyScript {
    void play(String key) throws Exception;
  }

  /** The client opens a new connection, or the application a new client. */
  private static void lost(Session session) throws Exception {
    String mug = session.kept("mug", "blue");
    session.connect(session.servers.target("proxy"));
    try (Raw proxy = new Raw(session.servers.node("proxy"))) {
      session.run("GET", it -> it.get(mug), "blue").hits(1);
      proxy.call("PROXY", "CUT");
      if (session.client.reconnects(session.mode.name)) {
        proxy.call("PROXY", "BACK");
        session.client.awaitUse();
        session.account.add("reconnect", 1);
      } else {
        session.fails("GET", "connection", it -> it.get(mug));
        if (session.client.replaces(session.mode.name)) {
          session.account.add("reconnect", 1);
        } else {
          session.connect(session.servers.target("proxy"));
        }
      }
      session.run("GET", it -> it.get(mug), "blue").hits(1);
    }
  }
}
