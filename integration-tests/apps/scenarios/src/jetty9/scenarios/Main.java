package scenarios;

import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
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
    // The first releases allow this only while they start.
    ServletContextHandler context =
        new ServletContextHandler(ServletContextHandler.SESSIONS) {
          @Override
          protected void startContext() throws Exception {
            App.register(getServletContext());
            App.registerDefault(getServletContext());
            super.startContext();
          }
        };
    context.setContextPath("/app");
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    App.ERROR_PAGES.forEach(errors::addErrorPage);
    context.setErrorHandler(errors);
    server.setHandler(context);
    lookForEndedSessionsEverySecond(server);
    server.setStopAtShutdown(true);
    server.start();
    Log.listening(connector.getLocalPort());
    server.join();
  }

  private static void lookForEndedSessionsEverySecond(Server server) throws Exception {
    DefaultSessionIdManager ids = new DefaultSessionIdManager(server);
    HouseKeeper keeper = new HouseKeeper();
    keeper.setSessionIdManager(ids);
    keeper.setIntervalSec(1);
    ids.setSessionHouseKeeper(keeper);
    server.setSessionIdManager(ids);
  }
}
