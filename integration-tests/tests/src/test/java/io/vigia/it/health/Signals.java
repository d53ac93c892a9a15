package io.vigia.it.health;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Stops processes where they are, so that who talks to them hangs, and has them go on. */
final class Signals {
  private Signals() {}

  static void stop(ProcessHandle process) throws Exception {
    send("-STOP", process);
  }

  static void goOn(ProcessHandle process) throws Exception {
    send("-CONT", process);
  }

  private static void send(String signal, ProcessHandle process) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of("kill", signal, "" + process.pid()),
                process.descendants().map(child -> "" + child.pid()))
            .toList();
    if (new ProcessBuilder(command).start().waitFor() != 0) {
      throw new IOException(command + " failed");
    }
  }
}
