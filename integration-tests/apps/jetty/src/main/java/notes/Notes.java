package notes;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** Starts the service: Jetty 9.4 on 127.0.0.1, notes in H2, a cache in Redis. */
public final class Notes {
  private Notes() {}

  /** Runs the service until the JVM is told to end. */
  public static void main(String[] args) throws Exception {
    // JDK 24 and later warn on stderr about what Netty 4.1 does with sun.misc.Unsafe.
    System.setProperty("io.netty.noUnsafe", "true");
    configureLogging();
    NoteStore store = new NoteStore();
    NoteCache cache =
        NoteCache.open(
            System.getProperty("app.redis.url"), System.getProperty("app.redis.prefix", "notes:"));
    Server server = server(Integer.getInteger("app.port", 0), store, cache);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server, cache, store)));
    server.start();
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    System.out.println("jetty is listening on " + connector.getLocalPort());
    server.join();
  }

  private static void configureLogging() throws IOException {
    try (InputStream configuration = Notes.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(configuration);
    }
  }

  private static Server server(int port, NoteStore store, NoteCache cache) {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);

    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder("notes", new NotesServlet(store)), "/notes");
    context.addServlet(new ServletHolder("note", new NoteServlet(store, cache)), "/notes/*");
    context.addServlet(new ServletHolder("fail", new FailServlet()), "/fail");
    ServletHolder async = new ServletHolder("async", new AsyncServlet(store));
    async.setAsyncSupported(true);
    context.addServlet(async, "/async");
    // Which threads of Jetty's are in a stack varies from request to request.
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.setShowStacks(false);
    context.setErrorHandler(errors);
    server.setHandler(context);
    return server;
  }

  private static void close(Server server, NoteCache cache, NoteStore store) {
    try {
      server.stop();
      cache.close();
      store.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
