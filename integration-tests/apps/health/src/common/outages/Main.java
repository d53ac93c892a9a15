package outages;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Is made of the parts that its arguments name, {@code Class=argument} each, and has them do what
 * it is told on its standard input, the class and a word a line; answers {@code done} and the line.
 */
public final class Main {
  private Main() {}

  /**
   * @param args the parts
   */
  public static void main(String[] args) throws Exception {
    Map<String, Part> parts = new HashMap<>();
    for (String each : args) {
      int equals = each.indexOf('=');
      String name = each.substring(0, equals);
      parts.put(
          name,
          (Part)
              Class.forName("outages." + name)
                  .getDeclaredConstructor(String.class)
                  .newInstance(each.substring(equals + 1)));
    }
    System.out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      try {
        parts.get(words[1]).run(words[2]);
        System.out.println("done " + line);
      } catch (Throwable e) {
        System.out.println("failed " + line + ": " + e + " " + Arrays.toString(e.getStackTrace()));
      }
    }
    System.exit(0);
  }
}
