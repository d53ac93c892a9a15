package logs;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.apache.juli.AsyncFileHandler;
import org.apache.juli.FileHandler;
import org.apache.juli.JdkLoggerFormatter;
import org.apache.juli.OneLineFormatter;
import org.apache.juli.VerbatimFormatter;

/** Tomcat's JULI. */
final class Own implements Framework {
  private static final java.util.logging.Level ALL = java.util.logging.Level.ALL;

  private final List<Logger> loggers = new ArrayList<>();

  @Override
  public void start() throws Exception {
    Logger text =
        logger(
            "text",
            file("text-oneline", new OneLineFormatter()),
            file("text-verbatim", new VerbatimFormatter()),
            file("text-jdk", new JdkLoggerFormatter()));
    text.setLevel(ALL);
    try {
      Object json =
          Class.forName("org.apache.juli.JsonFormatter").getConstructor().newInstance();
      text.addHandler(file("same-json", (Formatter) json));
      ConsoleHandler inJson = new ConsoleHandler();
      inJson.setFormatter((Formatter) json);
      logger("console.json", inJson);
    } catch (ClassNotFoundException absent) {
      // Not in this release.
    }
    logger("queue", queue("text-queue"));
    Handler twice = file("text-twice", new OneLineFormatter());
    logger("twice", twice);
    Logger child = Logger.getLogger("twice.child");
    loggers.add(child);
    child.addHandler(twice);
    Logger strict = logger("strict", file("text-strict", new OneLineFormatter()));
    strict.setLevel(java.util.logging.Level.WARNING);
    strict.setFilter(record -> !record.getMessage().contains("refused"));
    ConsoleHandler console = new ConsoleHandler();
    console.setFormatter(new OneLineFormatter());
    logger("console", console);
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

  private static Handler file(String name, Formatter formatter) {
    FileHandler handler = new FileHandler(".", name + ".", ".log");
    handler.setFormatter(formatter);
    return handler;
  }

  /** Its formatter runs on another thread. */
  private static Handler queue(String name) {
    AsyncFileHandler handler = new AsyncFileHandler(".", name + ".", ".log");
    handler.setFormatter(new OneLineFormatter());
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
}
