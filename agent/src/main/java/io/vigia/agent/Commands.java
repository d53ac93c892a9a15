package io.vigia.agent;

import io.vigia.agent.alert.TestAlert;
import io.vigia.agent.config.Config;

/** The commands of {@code java -jar vigia.jar}, for people who set it up. */
public final class Commands {
  private static final String USAGE =
      "Vigia is attached to a service: java -javaagent:vigia.jar -jar service.jar\n"
          + "Commands, with the same options as -D or in the environment:\n"
          + "  java -jar vigia.jar test-alert   sends a test through what alerts are sent to\n"
          + "  java -jar vigia.jar version";

  private Commands() {}

  /** Runs one; returns the status to exit with, 0 where all is well. */
  public static int run(String[] arguments) {
    String command = arguments.length == 1 ? arguments[0] : "";
    switch (command) {
      case "test-alert":
        return testAlert();
      case "version":
        System.out.println(Version.read());
        return 0;
      default:
        System.out.println(USAGE);
        return 2;
    }
  }

  private static int testAlert() {
    Config config = Config.read(null);
    for (String problem : config.problems) {
      System.out.println(problem);
    }
    boolean allSent =
        TestAlert.send(
            config.service,
            config.environment,
            config.slackWebhook,
            config.alertsWebhook,
            System.out::println);
    return allSent ? 0 : 1;
  }
}
