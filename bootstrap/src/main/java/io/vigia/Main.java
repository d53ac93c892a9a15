package io.vigia;

import io.vigia.bootstrap.AgentLoader;

/** What {@code java -jar vigia.jar} runs: the commands of the agent, in its own loader. */
public final class Main {
  private Main() {}

  /** Exits with what the command returns: 0 where all is well. */
  public static void main(String[] args) throws Exception {
    Object status =
        new AgentLoader(Premain.ownJar(), Premain.platformLoader())
            .loadClass("io.vigia.agent.Commands")
            .getMethod("run", String[].class)
            .invoke(null, (Object) args);
    System.exit((Integer) status);
  }
}
