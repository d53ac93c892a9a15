package bench.calls;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A line of Logback, formatted and written to nowhere, by an appender of files and by one of the
 * console; outside of a request, and one of a hundred in a request.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LogLine {
  private static final int LINES = 100;

  private final LoggerContext context = new LoggerContext();
  private final Logger file = context.getLogger("shop.Orders");
  private final Logger console = context.getLogger("shop.Console");
  private LocalTomcat fileTomcat;
  private LocalTomcat consoleTomcat;

  @Setup
  public void start() throws LifecycleException {
    context.setMDCAdapter(new LogbackMDCAdapter());
    OutputStreamAppender<ILoggingEvent> nowhere = new OutputStreamAppender<>();
    nowhere.setOutputStream(OutputStream.nullOutputStream());
    start(file, nowhere);
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    ConsoleAppender<ILoggingEvent> unseen = new ConsoleAppender<>();
    unseen.setTarget("System.err");
    start(console, unseen);
    fileTomcat = new LocalTomcat(new LoggingServlet(file));
    consoleTomcat = new LocalTomcat(new LoggingServlet(console));
  }

  private void start(Logger logger, OutputStreamAppender<ILoggingEvent> appender) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d{HH:mm:ss.SSS} %-5level [%thread] %logger - %msg%n");
    encoder.start();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.start();
    logger.setAdditive(false);
    logger.addAppender(appender);
  }

  private static void logLines(Logger logger) {
    for (int i = 0; i < LINES; i++) {
      logger.info("order {} of {} is paid", "4711", "ada");
    }
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public void logLine() {
    logLines(file);
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public int logLineInRequest() throws Exception {
    return fileTomcat.serve("/products/7");
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public void logLineOnConsole() {
    logLines(console);
  }

  @Benchmark
  @OperationsPerInvocation(LINES)
  public int logLineOnConsoleInRequest() throws Exception {
    return consoleTomcat.serve("/products/7");
  }

  @TearDown
  public void stop() throws LifecycleException {
    fileTomcat.stop();
    consoleTomcat.stop();
  }

  /** Logs, and answers with nothing. */
  private static final class LoggingServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient Logger logger;

    LoggingServlet(Logger logger) {
      this.logger = logger;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      logLines(logger);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }
}
