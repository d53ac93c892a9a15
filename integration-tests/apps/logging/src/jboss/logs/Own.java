package logs;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.MDC;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.AsyncHandler;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.jboss.logmanager.handlers.FileHandler;

/** JBoss LogManager. */
final class Own implements Framework {
  private static final java.util.logging.Level ALL = java.util.logging.Level.ALL;

  private final List<Logger> loggers = new ArrayList<>();

  @Override
  public void start() throws Exception {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %3$s - %5$s%6$s%n");
    Logger text =
        logger(
            "text",
            file("text-pattern", new PatternFormatter("%p %c - %m%n")),
            file("text-between", new PatternFormatter("%p [%m] %c%n")),
            file("text-simple", new SimpleFormatter()),
            file("keys-text", new PatternFormatter("%X{trace_id} %X{traceId} %X{basket} %m%n")),
            file("same-part", new PatternFormatter("%m;")),
            file("same-json", new PatternFormatter("{\"message\":\"%m\"}%n")),
            new Capture("context-text"));
    text.setLevel(ALL);
    try {
      Object json =
          Class.forName("org.jboss.logmanager.formatters.JsonFormatter")
              .getConstructor()
              .newInstance();
      text.addHandler(file("json-own", (Formatter) json));
      logger("console.json", console((Formatter) json));
    } catch (ReflectiveOperationException | LinkageError absent) {
      // Not in this release.
    }
    logger(
        "queue",
        queue(file("text-queue", new PatternFormatter("%p %c - %m%n"))),
        queue(new Capture("context-queue")));
    Handler twice = file("text-twice", new PatternFormatter("%m%n"));
    logger("twice", twice);
    Logger child = Logger.getLogger("twice.child");
    loggers.add(child);
    child.addHandler(twice);
    Logger strict = logger("strict", file("text-strict", new PatternFormatter("%m%n")));
    strict.setLevel(java.util.logging.Level.WARNING);
    strict.setFilter(record -> !record.getMessage().contains("refused"));
    logger("console", console(new PatternFormatter("%p %c - %m%n")));
    logger("console.queue", queue(console(new PatternFormatter("%p %c - %m%n"))));
  }

  private Logger logger(String name, Handler... handlers) {
    Logger logger = Logger.getLogger(name);
    loggers.add(logger);
    logger.setUseParentHandlers(false);
    for (Handler handler : handlers) {
      handler.setLevel(ALL);
      logger.addHandler(handler);
    }
    return logger;
  }

  private static Handler file(String name, Formatter formatter) throws Exception {
    FileHandler handler = new FileHandler(formatter, new File(name + ".log"));
    handler.setAutoFlush(true);
    handler.setLevel(ALL);
    return handler;
  }

  private static Handler console(Formatter formatter) {
    ConsoleHandler handler = new ConsoleHandler(formatter);
    handler.setAutoFlush(true); // which 1.3 does not do by itself
    return handler;
  }

  private static Handler queue(Handler last) {
    AsyncHandler queue = new AsyncHandler();
    last.setLevel(ALL);
    queue.addHandler(last);
    return queue;
  }

  @Override
  public void put(String key, String value) {
    MDC.put(key, value);
  }

  @Override
  public void clear() {
    MDC.clear();
  }

  @Override
  public String context() {
    Map<String, String> copy = MDC.copy();
    return copy == null ? "{}" : new TreeMap<>(copy).toString();
  }

  @Override
  public boolean hasLoggerFilters() {
    return true;
  }

  @Override
  public String counted(Level level) {
    return JulLevels.counted(level);
  }

  /** Writes what it sees. */
  private static final class Capture extends ExtHandler {
    private final Seen seen;

    Capture(String file) throws IOException {
      seen = new Seen(file);
    }

    @Override
    protected void doPublish(ExtLogRecord record) {
      seen.write(record.getFormattedMessage(), record.getMdcCopy());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
