package logs;

import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.MemoryHandler;
import java.util.logging.SimpleFormatter;
import java.util.logging.XMLFormatter;

/** java.util.logging. */
final class Own implements Framework {
  private static final java.util.logging.Level ALL = java.util.logging.Level.ALL;

  /** Held, for the log manager does not. */
  private final java.util.List<Logger> loggers = new java.util.ArrayList<>();

  @Override
  public void start() throws Exception {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s %3$s - %5$s%6$s%n");
    logger(
            "text",
            file("text-simple", new SimpleFormatter()),
            file("same-xml", new XMLFormatter()),
            file("same-own", new OwnFormatter()))
        .setLevel(ALL);
    MemoryHandler memory =
        new MemoryHandler(
            file("text-queue", new SimpleFormatter()), 100, java.util.logging.Level.SEVERE);
    logger("queue", memory);
    Handler twice = file("text-twice", new SimpleFormatter());
    logger("twice", twice);
    Logger child = Logger.getLogger("twice.child");
    loggers.add(child);
    child.addHandler(twice);
    Logger strict = logger("strict", file("text-strict", new SimpleFormatter()));
    strict.setLevel(java.util.logging.Level.WARNING);
    strict.setFilter(record -> !record.getMessage().contains("refused"));
    logger("console", new ConsoleHandler());
    ConsoleHandler behind = new ConsoleHandler();
    behind.setFormatter(new OwnFormatter());
    MemoryHandler queued = new MemoryHandler(behind, 100, java.util.logging.Level.SEVERE);
    logger("console.queue", queued);
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
    FileHandler handler = new FileHandler(name + ".log");
    handler.setFormatter(formatter);
    handler.setEncoding("UTF-8");
    handler.setLevel(ALL);
    return handler;
  }

  @Override
  public void put(String key, String value) {}

  @Override
  public void clear() {}

  @Override
  public String context() {
    return "{}";
  }

  @Override
  public boolean hasLoggerFilters() {
    return true;
  }

  @Override
  public String counted(Level level) {
    return JulLevels.counted(level);
  }

  /** Which form it has is the application's own affair. */
  private static final class OwnFormatter extends Formatter {
    @Override
    public String format(LogRecord record) {
      String stack = record.getThrown() == null ? "" : ";" + record.getThrown();
      return record.getLevel() + ";" + formatMessage(record) + stack + "\n";
    }
  }
}
