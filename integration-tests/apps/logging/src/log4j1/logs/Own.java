package logs;

import java.io.IOException;
import java.util.Hashtable;
import java.util.TreeMap;
import org.apache.log4j.Appender;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.AsyncAppender;
import org.apache.log4j.ConsoleAppender;
import org.apache.log4j.EnhancedPatternLayout;
import org.apache.log4j.FileAppender;
import org.apache.log4j.HTMLLayout;
import org.apache.log4j.Layout;
import org.apache.log4j.LogManager;
import org.apache.log4j.Logger;
import org.apache.log4j.MDC;
import org.apache.log4j.PatternLayout;
import org.apache.log4j.SimpleLayout;
import org.apache.log4j.TTCCLayout;
import org.apache.log4j.spi.Filter;
import org.apache.log4j.spi.LoggingEvent;
import org.apache.log4j.xml.XMLLayout;

/** Log4j 1 and reload4j. */
final class Own implements Framework {
  @Override
  public void start() throws Exception {
    LogManager.getRootLogger().setLevel(org.apache.log4j.Level.INFO);
    Logger text =
        logger(
            "text",
            file("text-pattern", new PatternLayout("%p %c - %m%n")),
            file("text-between", new EnhancedPatternLayout("%p [%m] %c%n%throwable{1}")),
            file("text-simple", new SimpleLayout()),
            file("text-ttcc", ttcc()),
            file("keys-text", new PatternLayout("%X{trace_id} %X{traceId} %X{basket} %m%n")),
            file("same-html", new HTMLLayout()),
            file("same-xml", new XMLLayout()),
            file("same-part", new PatternLayout("%m;")),
            file("same-json", new PatternLayout("{\"message\":\"%m\"}%n")),
            new Capture("context-text"));
    text.setLevel(org.apache.log4j.Level.TRACE);
    logger(
        "queue",
        queue(file("text-queue", new PatternLayout("%p %c - %m%n"))),
        queue(new Capture("context-queue")));
    Appender twice = file("text-twice", new PatternLayout("%m%n"));
    logger("twice", twice);
    Logger.getLogger("twice.child").addAppender(twice);
    Appender strict = file("text-strict", new PatternLayout("%m%n"));
    strict.addFilter(new Refusing());
    logger("strict", strict).setLevel(org.apache.log4j.Level.WARN);
    logger("console", console());
    logger("console.queue", queue(console()));
  }

  private static Logger logger(String name, Appender... appenders) {
    Logger logger = Logger.getLogger(name);
    logger.setAdditivity(false);
    for (Appender appender : appenders) {
      logger.addAppender(appender);
    }
    return logger;
  }

  private static Appender file(String name, Layout layout) throws IOException {
    return new FileAppender(layout, name + ".log");
  }

  private static Appender console() {
    return new ConsoleAppender(new PatternLayout("%p %c - %m%n"));
  }

  private static Appender queue(Appender last) {
    AsyncAppender queue = new AsyncAppender();
    queue.addAppender(last);
    return queue;
  }

  private static Layout ttcc() {
    return new TTCCLayout("NULL");
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
    Hashtable<?, ?> context = MDC.getContext();
    return context == null ? "{}" : new TreeMap<Object, Object>(context).toString();
  }

  @Override
  public boolean hasLoggerFilters() {
    return false;
  }

  @Override
  public String counted(Level level) {
    return "log4j." + level.name().toLowerCase();
  }

  /** Refuses what says so. */
  private static final class Refusing extends Filter {
    @Override
    public int decide(LoggingEvent event) {
      return event.getRenderedMessage().contains("refused") ? DENY : NEUTRAL;
    }
  }

  /** Writes what it sees. */
  private static final class Capture extends AppenderSkeleton {
    private final Seen seen;

    Capture(String file) throws IOException {
      seen = new Seen(file);
    }

    @Override
    protected void append(LoggingEvent event) {
      seen.write(event.getRenderedMessage(), event.getProperties());
    }

    @Override
    public void close() {}

    @Override
    public boolean requiresLayout() {
      return false;
    }
  }
}
