package stubs;

import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Links every connection and statement class of the drivers in the class path, and says which are
 * rewritten. Then fails to connect, for nobody listens there.
 */
public final class Classes {
  private Classes() {}

  /**
   * @param args the package that is looked at, and the URL that leads nowhere
   */
  public static void main(String[] args) throws Exception {
    for (String file : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (file.endsWith(".jar")) {
        look(file, args[0]);
      }
    }
    DriverManager.setLoginTimeout(2);
    for (int i = 0; i < 2; i++) {
      try (Connection connection = DriverManager.getConnection(args[1], "sa", "secret")) {
        throw new AssertionError("connected to " + connection);
      } catch (SQLException e) {
        System.out.println("failed: " + e.getSQLState());
      }
    }
    System.out.println("done");
    System.in.read();
  }

  private static void look(String file, String inside) throws IOException {
    try (JarFile jar = new JarFile(file)) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.startsWith(inside) && name.endsWith(".class")) {
          look(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
        }
      }
    }
  }

  private static void look(String name) {
    try {
      Class<?> type = Class.forName(name, false, Classes.class.getClassLoader());
      boolean isMeant =
          Connection.class.isAssignableFrom(type)
              || Statement.class.isAssignableFrom(type)
              || Driver.class.isAssignableFrom(type);
      if (isMeant && !type.isInterface()) {
        type.getDeclaredMethods(); // links, and so verifies
        System.out.println((isCarrier(type) ? "rewritten " : "left ") + name);
      }
    } catch (VerifyError e) {
      System.out.println("broken " + name + " " + e);
    } catch (LinkageError | ClassNotFoundException e) {
      // Needs what is not here: another library, another JDK.
    }
  }

  private static boolean isCarrier(Class<?> type) throws ClassNotFoundException {
    return Class.forName("io.vigia.bootstrap.Carrier").isAssignableFrom(type);
  }
}
