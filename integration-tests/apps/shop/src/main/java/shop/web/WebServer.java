package shop.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import javax.servlet.http.HttpServlet;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import shop.search.SearchClient;
import shop.store.Catalogue;
import shop.store.ItemCache;
import shop.store.Orders;

/** The Tomcat that serves the shop's pages on 127.0.0.1. */
public final class WebServer implements AutoCloseable {
  private static final int FIRST_PORT = 8080;
  private static final int PORTS_TO_TRY = 20;

  private final Tomcat tomcat;

  private WebServer(Tomcat tomcat) {
    this.tomcat = tomcat;
  }

  /**
   * Serves the shop.
   *
   * @param port 0 is any, null the first free one from 8080 on
   * @param directory for Tomcat's temporary files
   */
  public static WebServer start(
      Integer port,
      Path directory,
      Catalogue catalogue,
      ItemCache cache,
      Orders orders,
      SearchClient search)
      throws LifecycleException, IOException {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(directory.toString());
    tomcat.setConnector(connector(port == null ? firstFreePort() : port));

    Context context = tomcat.addContext("", null);
    addFilter(context);
    add(context, "home", new HomeServlet(), "");
    add(context, "items", new ItemsServlet(catalogue), "/items");
    add(context, "item", new ItemServlet(catalogue, cache), "/items/*");
    add(context, "cart", new CartServlet(catalogue), "/cart");
    add(context, "checkout", new CheckoutServlet(catalogue, orders), "/checkout");
    add(context, "search", new SearchServlet(search, catalogue), "/search");
    add(context, "delivery", new DeliveryServlet(), "/delivery");
    add(context, "report", new ReportServlet(orders), "/report");

    tomcat.start();
    return new WebServer(tomcat);
  }

  /** The port it listens on. */
  public int port() {
    return tomcat.getConnector().getLocalPort();
  }

  /** Waits until the server is closed. */
  public void await() {
    tomcat.getServer().await();
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  private static Connector connector(int port) {
    Connector connector = new Connector();
    connector.setPort(port);
    connector.setProperty("address", "127.0.0.1");
    connector.setThrowOnFailure(true);
    return connector;
  }

  private static void add(Context context, String name, HttpServlet servlet, String mapping) {
    Tomcat.addServlet(context, name, servlet);
    context.addServletMapping(mapping, name);
  }

  private static void addFilter(Context context) {
    FilterDef definition = new FilterDef();
    definition.setFilterName("noStore");
    definition.setFilter(new NoStoreFilter());
    context.addFilterDef(definition);
    FilterMap mapping = new FilterMap();
    mapping.setFilterName("noStore");
    mapping.addURLPattern("/*");
    context.addFilterMap(mapping);
  }

  private static int firstFreePort() throws IOException {
    for (int port = FIRST_PORT; port < FIRST_PORT + PORTS_TO_TRY; port++) {
      try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return free.getLocalPort();
      } catch (IOException taken) {
        // Somebody else's; on to the next.
      }
    }
    throw new IOException("no free port from " + FIRST_PORT + " on");
  }
}
