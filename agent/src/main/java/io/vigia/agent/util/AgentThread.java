package io.vigia.agent.util;

/**
 * Makes the agent's threads: daemons, named {@code vigia-*}, that hold no loader of the
 * application.
 */
public final class AgentThread {
  private AgentThread() {}

  public static Thread make(String name, Runnable task) {
    Thread thread = new Thread(null, task, name);
    thread.setDaemon(true);
    // Inherited otherwise from whoever starts it, and then a web application could not be unloaded.
    thread.setContextClassLoader(null);
    return thread;
  }

  public static void start(String name, Runnable task) {
    make(name, task).start();
  }
}
