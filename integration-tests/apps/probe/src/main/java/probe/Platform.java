package probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import javax.management.MBeanServerFactory;

/** What an application sees of the JVM that it runs in. */
final class Platform {
  private Platform() {}

  /** The class of the log manager in effect, which the first question makes. */
  static String logManager() {
    return LogManager.getLogManager().getClass().getName();
  }

  /** The number of MBean servers that somebody has made; asking makes none. */
  static int mbeanServers() {
    return MBeanServerFactory.findMBeanServer(null).size();
  }

  /** The names of all threads, in order. */
  static String threads() {
    Set<String> names = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      names.add(thread.getName());
    }
    return names.toString();
  }

  /** Those of the class names in a file, one a line, that can be loaded from here. */
  static String loadable(String file) throws IOException {
    Set<String> loadable = new TreeSet<>();
    for (String name : Files.readAllLines(Paths.get(file), StandardCharsets.UTF_8)) {
      if (isLoadable(name, Platform.class.getClassLoader()) || isLoadable(name, null)) {
        loadable.add(name);
      }
    }
    return loadable.toString();
  }

  private static boolean isLoadable(String name, ClassLoader loader) {
    try {
      Class.forName(name, false, loader);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
