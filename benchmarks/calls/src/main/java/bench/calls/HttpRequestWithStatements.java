package bench.calls;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
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

/** A request in which a servlet runs three statements of {@link EmptyDriver}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HttpRequestWithStatements {
  private static final int STATEMENTS = 3;

  private LocalTomcat tomcat;

  @Setup
  public void start() throws LifecycleException, SQLException {
    tomcat = new LocalTomcat(new QueryServlet());
  }

  @Benchmark
  public int httpRequestWithStatements() throws Exception {
    return tomcat.serve("/products/7");
  }

  @TearDown
  public void stop() throws LifecycleException {
    tomcat.stop();
  }

  private static final class QueryServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient PreparedStatement statement;

    QueryServlet() throws SQLException {
      statement =
          new EmptyDriver()
              .connect("jdbc:postgresql://db/shop", new Properties())
              .prepareStatement("SELECT name FROM product WHERE id = ?");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws ServletException {
      try {
        for (int i = 0; i < STATEMENTS; i++) {
          statement.execute();
        }
      } catch (SQLException e) {
        throw new ServletException(e);
      }
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}
