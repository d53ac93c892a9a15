package logs;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Arrays;

/**
 * Plays scenarios as it is told on its standard input, a number and a name a line, and answers with
 * what is to have come of them.
 */
public final class Main {
  private Main() {}

  /** No arguments. */
  public static void main(String[] args) throws Exception {
    Framework framework = new Own();
    framework.start();
    Api api = new Api();
    Requests requests = new Requests();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      Session session = new Session(framework, api, requests);
      try {
        Scripts.all().get(words[1]).play(session);
        System.out.println("done " + words[0] + " " + session);
      } catch (Throwable e) {
        System.out.println(
            "failed " + words[0] + " " + e + " " + e.getCause() + Arrays.toString(e.getStackTrace()));
      }
    }
    System.exit(0);
  }
}
