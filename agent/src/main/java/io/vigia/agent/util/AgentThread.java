package io.vigia.agent.util;

/**
 * Makes the agent's threads: daemons, named {@code vigia-*}, that hold no loader of the
 * application. All are of one group, and so are those that libraries of the agent's start from
 * them.
 */
public final class AgentThread {
  private static final ThreadGroup GROUP = new ThreadGroup("vigia");

  private AgentThread() {}

  /** True on a thread of the agent's, or of a library of the agent's. */
  public static boolean isCurrent() {
    return Thread.currentThread().getThreadGroup() == GROUP;
  }

  public static Thread make(String name, Runnable task) {
    Thread thread = new Thread(GROUP, task, name);
    thread.setDaemon(true);
    // Inherited otherwise from whoever starts it, and then a web application could not be unloaded.
    thread.setContextClassLoader(null);
    return thread;
  }

  public static void start(String name, Runnable task) {
    make(name, task).start();
  }
}
