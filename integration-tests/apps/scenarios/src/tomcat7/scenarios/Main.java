package scenarios;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.deploy.ErrorPage;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;

/** Embedded Tomcat 7. */
public final class Main {
  private Main() {}

  /** Starts it in the working folder. */
  public static void main(String[] args) throws Exception {
    Log.toStdout();
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(new File("tomcat").getAbsolutePath());
    int port = freePort();
    tomcat.setPort(port);
    Connector connector = tomcat.getConnector();
    connector.setProperty("address", "127.0.0.1");
    connector.setProperty("maxKeepAliveRequests", "-1");
    tomcat.getEngine().setBackgroundProcessorDelay(1);
    StandardContext context =
        (StandardContext) tomcat.addContext("/app", new File("").getAbsolutePath());
    StandardManager sessions = new StandardManager();
    sessions.setProcessExpiresFrequency(1);
    context.setManager(sessions);
    context.addServletContainerInitializer(new App(), null);
    App.ERROR_PAGES.forEach(
        (exception, location) -> {
          ErrorPage page = new ErrorPage();
          page.setExceptionType(exception);
          page.setLocation(location);
          context.addErrorPage(page);
        });
    StandardContext second =
        (StandardContext) tomcat.addContext(Second.PATH, new File("").getAbsolutePath());
    second.addServletContainerInitializer(new Second(), null);
    Second.stoppedBy(second::stop);
    tomcat.start();
    Log.listening(port);
    tomcat.getServer().await();
  }

  /** The first releases do not tell which port they have chosen. */
  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
