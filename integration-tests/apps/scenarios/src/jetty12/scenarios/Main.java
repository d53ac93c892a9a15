package scenarios;

import org.eclipse.jetty.ee10.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.session.DefaultSessionIdManager;
import org.eclipse.jetty.session.HouseKeeper;
import org.eclipse.jetty.session.SessionIdManager;

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
    ServletContextHandler second = new ServletContextHandler(ServletContextHandler.SESSIONS);
    second.setContextPath(Second.PATH);
    Second.register(second.getServletContext());
    ContextHandlerCollection contexts = new ContextHandlerCollection();
    contexts.addHandler(context);
    contexts.addHandler(second);
    Second.stoppedBy(() -> contexts.getHandlers().get(1).stop());
    server.setHandler(contexts);
    server.addBean(sessionIds(server), true);
    server.setStopAtShutdown(true);
    server.start();
    Log.listening(connector.getLocalPort());
    server.join();
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
