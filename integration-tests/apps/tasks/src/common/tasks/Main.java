package tasks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Arrays;

/**
 * Plays the scripts of a library as it is told on its standard input, a number and a name a line.
 */
public final class Main {
  private Main() {}

  /** No arguments. */
  public static void main(String[] args) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    try (Server server = new Server()) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ");
        try {
          Scripts.all().get(words[1]).play(server);
          System.out.println("done " + words[0]);
        } catch (Throwable e) {
          System.out.println(
              "failed " + words[0] + " " + e + " " + Arrays.toString(e.getStackTrace()));
        }
      }
    }
    System.exit(0);
  }
}
