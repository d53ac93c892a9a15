package probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Does nothing until it is asked: each line of its input is a question, each of its output an
 * answer.
 */
public final class Probe {
  private Probe() {}

  public static void main(String[] arguments) throws Exception {
    System.out.println("ready");
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        System.out.println("answer: " + answer(line.split(" ")));
      }
    }
  }

  private static String answer(String[] words) throws Exception {
    switch (words[0]) {
      case "log-manager":
        return Platform.logManager();
      case "set-log-manager":
        System.setProperty("java.util.logging.manager", words[1]);
        return Platform.logManager();
      case "mbean-servers":
        return String.valueOf(Platform.mbeanServers());
      case "threads":
        return Platform.threads();
      case "loadable":
        return Platform.loadable(words[1]);
      case "origins":
        return Libraries.origins(Arrays.copyOfRange(words, 1, words.length));
      case "use-libraries":
        return Libraries.use();
      case "serve":
        return HostileRequest.serve(Integer.parseInt(words[1]));
      default:
        throw new IOException("not a question: " + words[0]);
    }
  }
}
