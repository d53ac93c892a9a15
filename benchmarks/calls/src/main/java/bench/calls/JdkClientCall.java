package bench.calls;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A {@code GET} that the clients of the JDK send over loopback to {@link LocalAnswers}, in a
 * request of Tomcat's like that of {@code HttpRequest}, which has it carry the trace.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JdkClientCall {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private LocalAnswers answers;
  private LocalTomcat byHttpClient;
  private LocalTomcat byUrlConnection;

  @Setup
  public void start() throws IOException, LifecycleException {
    answers = new LocalAnswers();
    HttpRequest request = HttpRequest.newBuilder(URI.create(answers.url())).build();
    URL url = new URL(answers.url());
    byHttpClient = new LocalTomcat(new CallingServlet(() -> send(request)));
    byUrlConnection = new LocalTomcat(new CallingServlet(() -> open(url)));
  }

  @Benchmark
  public int httpClientInRequest() throws Exception {
    return byHttpClient.serve("/products/7");
  }

  @Benchmark
  public int urlConnectionInRequest() throws Exception {
    return byUrlConnection.serve("/products/7");
  }

  @TearDown
  public void stop() throws IOException, LifecycleException {
    byHttpClient.stop();
    byUrlConnection.stop();
    answers.close();
  }

  private int send(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofByteArray()).statusCode();
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  private static int open(URL url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try (InputStream in = connection.getInputStream()) {
      in.readAllBytes();
      return connection.getResponseCode();
    }
  }

  private interface Call {
    int status() throws IOException;
  }

  private static final class CallingServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Call call;

    CallingServlet(Call call) {
      this.call = call;
    }

    @Override
    protected void doGet(HttpServletRequest asked, HttpServletResponse response)
        throws IOException {
      response.setStatus(call.status() + 4);
    }
  }
}
