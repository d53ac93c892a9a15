package bench.calls;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.OutputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/** Tomcat without its connection: requests are put where its HTTP parser would leave them. */
final class LocalTomcat {
  private static final byte[] METHOD = ascii("GET");
  private static final byte[] PROTOCOL = ascii("HTTP/1.1");
  private static final byte[] HOST = ascii("localhost");

  /** Warns at every stop that it may not look into the JDK for leaks. */
  private static final Logger LOADER = Logger.getLogger("org.apache.catalina.loader");

  private final Tomcat tomcat = new Tomcat();
  private final CoyoteAdapter adapter;
  private final Request request = new Request();
  private final Response response = new Response();

  /** One whose servlet answers with nothing. */
  LocalTomcat() throws LifecycleException {
    this(new EmptyServlet());
  }

  LocalTomcat(HttpServlet servlet) throws LifecycleException {
    tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
    tomcat.setPort(0);
    tomcat.setSilent(true);
    LOADER.setLevel(Level.SEVERE);
    Context context = tomcat.addContext("", null);
    Tomcat.addServlet(context, "products", servlet);
    context.addServletMappingDecoded("/products/*", "products");
    adapter = new CoyoteAdapter(tomcat.getConnector());
    tomcat.start();

    request.setResponse(response);
    response.setOutputBuffer(new NowhereBuffer());
  }

  /** Serves a request for {@code path}; returns the status. */
  int serve(String path) throws Exception {
    byte[] uri = path.getBytes(StandardCharsets.US_ASCII);
    request.method().setBytes(METHOD, 0, METHOD.length);
    request.requestURI().setBytes(uri, 0, uri.length);
    request.protocol().setBytes(PROTOCOL, 0, PROTOCOL.length);
    request.serverName().setBytes(HOST, 0, HOST.length);
    adapter.service(request, response);
    int status = response.getStatus();
    request.recycle();
    response.recycle();
    return status;
  }

  void stop() throws LifecycleException {
    tomcat.stop();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static final class EmptyServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  private static final class NowhereBuffer implements OutputBuffer {
    @Override
    public int doWrite(ByteBuffer chunk) {
      return chunk.remaining();
    }

    @Override
    public long getBytesWritten() {
      return 0;
    }
  }
}
