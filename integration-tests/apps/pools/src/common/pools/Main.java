package pools;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javax.sql.DataSource;

/**
 * Does with a pool what it is told on its standard input, a number and a word a line, and answers
 * {@code done} and the line when it is done. The database is never asked anything.
 */
public final class Main {
  private final String[] source;
  private final DataSource pool;
  private final Deque<Connection> borrowed = new ArrayDeque<>();

  private Main(String[] source) throws Exception {
    this.source = source;
    openOnce();
    pool = Pools.make(source, Main.class.getClassLoader());
  }

  /**
   * @param args what {@link Pools} makes the pool of
   */
  public static void main(String[] args) throws Exception {
    Main main = new Main(args);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, "UTF-8"));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      try {
        main.run(line.substring(line.indexOf(' ') + 1));
        System.out.println("done " + line);
      } catch (Throwable e) {
        System.out.println("failed " + line + ": " + e + " " + Arrays.toString(e.getStackTrace()));
      }
    }
    System.exit(0);
  }

  /** Has the classes of the database loaded, so that the pool is not kept waiting for them. */
  private static void openOnce() throws SQLException {
    DriverManager.getConnection("jdbc:h2:mem:").close();
  }

  private void run(String command) throws Exception {
    switch (command) {
      case "borrow":
        borrowed.push(pool.getConnection());
        break;
      case "return":
        borrowed.pop().close();
        break;
      case "wait":
        new Thread(this::waitInVain, "waiting").start();
        break;
      case "tracker":
        System.out.println("tracker " + pool);
        break;
      case "close":
        while (!borrowed.isEmpty()) {
          borrowed.pop().close();
        }
        pool.getClass().getMethod("close").invoke(pool);
        break;
      case "drop":
        drop();
        break;
      default:
        throw new IllegalArgumentException(command);
    }
  }

  private void waitInVain() {
    try (Connection connection = pool.getConnection()) {
      System.out.println("got " + connection);
    } catch (SQLException e) {
      System.out.println("waited in vain: " + e);
    }
  }

  /** Uses a pool whose classes are its own, forgets it, and returns when it is garbage. */
  private void drop() throws Exception {
    ReferenceQueue<ClassLoader> garbage = new ReferenceQueue<>();
    WeakReference<ClassLoader> loader = useOnce(garbage);
    System.out.println("forgotten");
    do {
      System.gc();
    } while (garbage.remove(20) != loader);
  }

  private WeakReference<ClassLoader> useOnce(ReferenceQueue<ClassLoader> garbage)
      throws Exception {
    ClassLoader loader = new OwnClasses();
    DataSource own = Pools.make(source, loader);
    own.getConnection().close();
    System.out.println("used");
    System.in.read(); // whoever reads the metrics says when
    return new WeakReference<>(loader, garbage);
  }
}
