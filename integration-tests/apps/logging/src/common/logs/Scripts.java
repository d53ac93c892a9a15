package logs;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;

/** The scenarios that all frameworks play. */
final class Scripts {
  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new HashMap<>();
    all.put("ready", session -> {});
    all.put("text", Scripts::text);
    all.put("keys", Scripts::keys);
    all.put("queue", session -> queue(session, "queue", 30));
    all.put("async", session -> queue(session, "async", 40));
    all.put("mixed", session -> queue(session, "mixed.sync.async", 50));
    all.put("mixed-sync", session -> queue(session, "mixed.sync", 55));
    all.put("together", Scripts::together);
    all.put("after", Scripts::after);
    all.put("events", Scripts::events);
    all.put("console", session -> console(session, "console", 80));
    all.put("console-json", session -> queue(session, "console.json", 95));
    all.put("restart", Scripts::restart);
    all.put("restart-json", Scripts::restart);
    all.put("queued-console", session -> console(session, "console.queue", 90));
    return all;
  }

  private static void text(Session session) throws Exception {
    each(session, "text", "before");
    session.requests.inside(
        10,
        () -> {
          each(session, "text", "INFO");
          session.say("text", Level.ERROR, "with a stack", new IllegalStateException("boom"));
          session.say("text", Level.INFO, "two\nlines");
          session.say("text.child", Level.INFO, "of a child");
        });
    each(session, "text", "after");
    session.say("text", Level.ERROR, "with a stack", new IllegalStateException("boom"));
  }

  private static void keys(Session session) throws Exception {
    session.requests.inside(
        20,
        () -> {
          session.framework.put("basket", "full");
          session.say("text", Level.INFO, "with a key of its own");
          session.framework.put("trace_id", "mine");
          session.say("text", Level.INFO, "with another trace");
          session.saw(session.framework.context());
          session.framework.clear();
          session.say("text", Level.INFO, "with none");
          session.saw(session.framework.context());
        });
    session.framework.put("basket", "empty");
    session.say("text", Level.INFO, "with a key");
    session.framework.clear();
  }

  private static void queue(Session session, String logger, int request) throws Exception {
    session.say(logger, Level.INFO, "before");
    session.requests.inside(
        request,
        () -> {
          session.framework.put("basket", "full");
          for (int i = 0; i < 5; i++) {
            session.say(logger, Level.WARN, "number " + i);
          }
          session.framework.clear();
        });
    session.say(logger, Level.ERROR, "after", new IllegalStateException("boom"));
  }

  private static void together(Session session) throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    session.requests.inside(
        new int[] {60, 61},
        () -> {
          for (int i = 0; i < 5; i++) {
            both.await();
            session.say("text", Level.INFO, "number " + i);
            session.say("queue", Level.INFO, "number " + i);
          }
          session.say("queue", Level.ERROR, "the last"); // which pushes those before it
        });
  }

  private static void after(Session session) throws Exception {
    session.requests.inside(70, () -> session.say("text", Level.INFO, "during"));
    session.requests.onEachThread(
        () -> {
          session.saw(session.framework.context());
          session.say("text", Level.INFO, "later");
          session.saw(session.framework.context());
        });
  }

  private static void events(Session session) throws Exception {
    for (Level level : Level.values()) {
      if (level.compareTo(Level.INFO) >= 0) {
        session.say("twice.child", level, "twice");
      } else {
        session.belowLevel("twice.child", level);
      }
    }
    session.say("strict", Level.WARN, "let pass");
    session.refused("strict", Level.ERROR);
    session.belowLevel("strict", Level.INFO);
    session.requests.inside(
        75,
        () -> {
          session.say("twice.child", Level.WARN, "twice");
          session.say("strict", Level.ERROR, "let pass");
          session.refused("strict", Level.WARN);
        });
  }

  private static void console(Session session, String logger, int request) throws Exception {
    session.say(logger, Level.INFO, "before");
    session.requests.inside(
        request,
        () -> {
          session.framework.put("basket", "full");
          session.say(logger, Level.WARN, "\"quoted\" and\ttabbed");
          session.say(logger, Level.INFO, "two\nlines");
          session.say(logger, Level.ERROR, "failed", new IllegalStateException("boom"));
          session.framework.clear();
        });
    session.say(logger, Level.ERROR, "after", new IllegalStateException("boom"));
  }

  private static void restart(Session session) throws Exception {
    session.say("shop", Level.INFO, "before");
    startAgain(session);
    session.say("shop", Level.WARN, "again");
    session.sayByJul("shop.jul", "again");
    session.requests.inside(
        97,
        () -> {
          session.framework.put("basket", "full");
          session.say("shop", Level.INFO, "during");
          session.sayByJul("shop.jul", "during");
          session.framework.clear();
        });
    startAgain(session);
    session.say("shop", Level.INFO, "once more");
  }

  /** Spring 5 itself logs how it finds settings, while Logback lets everything pass. */
  private static void startAgain(Session session) {
    ((Runnable) session.framework).run();
    for (int i = 0; i < Integer.getInteger("own", 0); i++) {
      session.count(session.framework.counted(Level.DEBUG));
    }
  }

  private static void each(Session session, String logger, String text) {
    for (Level level : Level.values()) {
      session.say(logger, level, text);
    }
  }
}
