package logs;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.Arrays;

/**
 * Plays scenarios as it is told on its standard input, a number and a name a line, and answers with
 * what is to have come of them, in a file, for the console is the framework's.
 */
public final class Main {
  private Main() {}

  /** No arguments. */
  public static void main(String[] args) throws Exception {
    Framework framework = new Own();
    framework.start();
    Api api = new Api();
    Requests requests = new Requests();
    PrintWriter answers = new PrintWriter("answers.txt", "UTF-8");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      Session session = new Session(framework, api, requests);
      try {
        Scripts.all().get(words[1]).play(session);
        answers.println("done " + words[0] + " " + session);
      } catch (Throwable e) {
        answers.println(
            "failed " + words[0] + " " + e + " " + e.getCause() + Arrays.toString(e.getStackTrace()));
      }
      answers.flush();
    }
    System.exit(0);
  }
}
