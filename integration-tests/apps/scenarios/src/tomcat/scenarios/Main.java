package scenarios;

import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.descriptor.web.ErrorPage;

/** Embedded Tomcat, from 8.5 on. */
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
    connector.setProperty("maxKeepAliveRequests", "-1");
    connector.addUpgradeProtocol(new Http2Protocol());
    tomcat.getEngine().setBackgroundProcessorDelay(1);
    Context context = tomcat.addContext("/app", new File("").getAbsolutePath());
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
    Context second = tomcat.addContext(Second.PATH, new File("").getAbsolutePath());
    second.addServletContainerInitializer(new Second(), null);
    Second.stoppedBy(second::stop);
    tomcat.start();
    Log.listening(connector.getLocalPort());
    tomcat.getServer().await();
  }
}
