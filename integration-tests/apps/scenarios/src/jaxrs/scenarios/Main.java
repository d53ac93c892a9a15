package scenarios;

import jakarta.servlet.ServletContainerInitializer;
import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;

/** A JAX-RS implementation in embedded Tomcat: as a servlet in one context, a filter in another. */
public final class Main {
  private Main() {}

  /** Starts it in the working folder. */
  public static void main(String[] args) throws Exception {
    Log.toStdout();
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(new File("tomcat").getAbsolutePath());
    tomcat.setPort(0);
    Connector connector = tomcat.getConnector();
    connector.setProperty("address", "127.0.0.1");
    add(tomcat, "/app", (classes, context) -> Rest.servlet(context));
    add(tomcat, "/filtered", (classes, context) -> Rest.filter(context));
    tomcat.start();
    Log.listening(connector.getLocalPort());
    tomcat.getServer().await();
  }

  private static void add(Tomcat tomcat, String path, ServletContainerInitializer initializer) {
    Context context = tomcat.addContext(path, new File("").getAbsolutePath());
    context.addServletContainerInitializer(initializer, null);
    // Without a servlet for a path Tomcat does not ask its filters.
    Tomcat.addServlet(context, "default", new DefaultServlet());
    context.addServletMappingDecoded("/", "default");
  }
}
