package notes;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.logging.log4j.LogManager;

/** Starts the service: Tomcat 11 on 127.0.0.1, notes in H2, a cache in Redis. */
public final class Notes {
  private Notes() {}

  /** Runs the service until the JVM is told to end. */
  public static void main(String[] args) throws Exception {
    // Tomcat logs through java.util.logging; so it ends up in Log4j.
    System.setProperty("java.util.logging.manager", "org.apache.logging.log4j.jul.LogManager");
    Path directory = Files.createTempDirectory("notes-");
    NoteStore store = NoteStore.open();
    NoteCache cache =
        NoteCache.open(
            System.getProperty("app.redis.url"), System.getProperty("app.redis.prefix", "notes:"));
    Tomcat tomcat = tomcat(Integer.getInteger("app.port", 0), directory, store, cache);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(tomcat, cache, store, directory)));
    tomcat.start();
    System.out.println("jakarta is listening on " + tomcat.getConnector().getLocalPort());
    tomcat.getServer().await();
  }

  private static Tomcat tomcat(int port, Path directory, NoteStore store, NoteCache cache) {
    Connector connector = new Connector();
    connector.setPort(port);
    connector.setProperty("address", "127.0.0.1");
    connector.setThrowOnFailure(true);
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(directory.toString());
    tomcat.setConnector(connector);

    Context context = tomcat.addContext("", null);
    add(context, "notes", new NotesServlet(store), "/notes");
    add(context, "note", new NoteServlet(store, cache), "/notes/*");
    add(context, "fail", new FailServlet(), "/fail");
    add(context, "async", new AsyncServlet(store), "/async");
    return tomcat;
  }

  private static void add(Context context, String name, HttpServlet servlet, String mapping) {
    Tomcat.addServlet(context, name, servlet).setAsyncSupported(true);
    context.addServletMapping(mapping, name);
  }

  private static void close(Tomcat tomcat, NoteCache cache, NoteStore store, Path directory) {
    try {
      tomcat.stop();
      tomcat.destroy();
      cache.close();
      store.close();
      delete(directory);
    } catch (LifecycleException | IOException e) {
      LogManager.getLogger(Notes.class).warn("did not close cleanly", e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
