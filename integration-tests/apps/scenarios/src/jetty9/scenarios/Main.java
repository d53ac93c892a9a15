package scenarios;

import jakarta.servlet.ServletContext;
import java.util.function.Consumer;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SessionIdManager;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.session.DefaultSessionIdManager;
import org.eclipse.jetty.server.session.HouseKeeper;
import org.eclipse.jetty.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** Embedded Jetty, from 9.4 to 11. */
public final class Main {
  private Main() {}

  /** Starts it. */
  public static void main(String[] args) throws Exception {
    Log.toStdout();
    // Jetty 9 has a log of its own.
    System.setProperty(
        "org.eclipse.jetty.util.log.class", "org.eclipse.jetty.util.log.JavaUtilLog");
    Server server = new Server();
    HttpConfiguration configuration = new HttpConfiguration();
    ServerConnector connector =
        new ServerConnector(
            server,
            new HttpConnectionFactory(configuration),
            new HTTP2CServerConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = application("/app", Main::register);
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    App.ERROR_PAGES.forEach(errors::addErrorPage);
    context.setErrorHandler(errors);
    ServletContextHandler second = application(Second.PATH, Second::register);
    Second.stoppedBy(second::stop);
    ContextHandlerCollection contexts = new ContextHandlerCollection();
    contexts.setHandlers(new Handler[] {context, second});
    server.setHandler(contexts);
    server.setSessionIdManager(sessionIds(server));
    server.setStopAtShutdown(true);
    server.start();
    Log.listening(connector.getLocalPort());
    server.join();
  }

  private static void register(ServletContext context) {
    App.register(context);
    App.registerDefault(context);
  }

  private static ServletContextHandler application(
      String path, Consumer<ServletContext> registration) {
    // The first releases allow this only while they start.
    ServletContextHandler context =
        new ServletContextHandler(ServletContextHandler.SESSIONS) {
          @Override
          protected void startContext() throws Exception {
            registration.accept(getServletContext());
            super.startContext();
          }
        };
    context.setContextPath(path);
    return context;
  }

  /** Looks for sessions that have expired at every second. */
  private static SessionIdManager sessionIds(Server server) throws Exception {
    HouseKeeper houseKeeper = new HouseKeeper();
    houseKeeper.setIntervalSec(1);
    DefaultSessionIdManager ids = new DefaultSessionIdManager(server);
    ids.setSessionHouseKeeper(houseKeeper);
    return ids;
  }
}
