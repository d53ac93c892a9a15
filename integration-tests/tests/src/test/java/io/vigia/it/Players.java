package io.vigia.it;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads of a suite that play the lines of its tables, each in a JVM of its own. One suite at
 * a time has them, while another class may run beside it: {@code @ResourceLock(Players.NAME)}, and
 * {@code @Order}, for the suites that take the longest begin first.
 */
public final class Players {
  public static final String NAME = "players";

  /** A few more than there are processors, for JVMs wait, too. */
  private static final int AT_ONCE = 3;

  private Players() {}

  /** Those of a suite, which end when they have played what they were told to until then. */
  public static ExecutorService start() {
    return Executors.newFixedThreadPool(AT_ONCE, Players::player);
  }

  private static Thread player(Runnable task) {
    Thread thread = new Thread(task, "player");
    thread.setDaemon(true);
    return thread;
  }
}
