package bench.calls;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
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
 * A {@code GET} that OkHttp sends to {@link AnswersSocket}: outside of any request, and in a
 * request of Tomcat's like that of {@link HttpRequest}, which has it carry the trace.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ClientCall {
  private final OkHttpClient client =
      new OkHttpClient.Builder().socketFactory(new AnswersSocket.Factory()).build();

  private final Request request = new Request.Builder().url("http://127.0.0.1/price/7").build();
  private LocalTomcat tomcat;

  @Setup
  public void start() throws LifecycleException {
    tomcat = new LocalTomcat(new CallingServlet());
  }

  @Benchmark
  public int clientCall() throws IOException {
    return call();
  }

  @Benchmark
  public int clientCallInRequest() throws Exception {
    return tomcat.serve("/products/7");
  }

  @TearDown
  public void stop() throws LifecycleException {
    tomcat.stop();
  }

  private int call() throws IOException {
    try (Response response = client.newCall(request).execute()) {
      response.body().bytes();
      return response.code();
    }
  }

  private final class CallingServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest asked, HttpServletResponse response)
        throws IOException {
      response.setStatus(call() + 4);
    }
  }
}
