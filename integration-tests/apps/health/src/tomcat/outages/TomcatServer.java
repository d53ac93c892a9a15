package outages;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat with one connector. */
final class TomcatServer implements Part {
  private final Tomcat tomcat = new Tomcat();

  TomcatServer(String folder) throws Exception {
    tomcat.setBaseDir(folder);
    tomcat.setPort(0);
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "ok", new Ok());
    context.addServletMappingDecoded("/", "ok");
    tomcat.getConnector();
    tomcat.start();
    System.out.println("outages is listening on " + tomcat.getConnector().getLocalPort());
  }

  @Override
  public void run(String word) throws Exception {
    if (word.equals("stop")) {
      tomcat.getConnector().stop();
    } else {
      tomcat.getConnector().start();
    }
  }

  private static final class Ok extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("ok");
    }
  }
}
