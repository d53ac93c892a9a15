package scenarios;

import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.session.DefaultSessionIdManager;
import org.eclipse.jetty.session.HouseKeeper;

/** Embedded Jetty 12, with the layer ee10 or the one that is put in its place. */
public final class Main {
  private Main() {}

  /** Starts it. */
  public static void main(String[] args) throws Exception {
    Log.toStdout();
    Server server = new Server();
    HttpConfiguration configuration = new HttpConfiguration();
    ServerConnector connector =
        new ServerConnector(
            server,
            new HttpConnectionFactory(configuration),
            new HTTP2CServerConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
    context.setContextPath("/app");
    App.register(context.getServletContext());
    App.registerDefault(context.getServletContext());
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
    server.addBean(ids, true);
  }
}
