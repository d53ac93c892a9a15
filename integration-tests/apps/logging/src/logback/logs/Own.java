package logs;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.html.HTMLLayout;
import ch.qos.logback.classic.log4j.XMLLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;

/** Logback. */
final class Own implements Framework {
  private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

  @Override
  public void start() throws Exception {
    context.reset();
    context.getLogger("ROOT").setLevel(ch.qos.logback.classic.Level.INFO);
    context.addTurboFilter(new Refusing());
    Logger text =
        logger(
            "text",
            file("text-pattern", pattern("%p %c - %m%n")),
            file("text-between", pattern("%p [%m] %c%n%ex{1}")),
            file("keys-text", pattern("%X{trace_id} %X{traceId} %X{basket} %m%n")),
            file("same-html", html()),
            file("same-xml", new XMLLayout()),
            file("same-part", pattern("%m;%nopex")),
            file("same-json", pattern("{\"message\":\"%m\"}%n")),
            new Capture("context-text"));
    text.setLevel(ch.qos.logback.classic.Level.TRACE);
    addTtll(text);
    addJson(text, "json-own", "ch.qos.logback.classic.encoder.JsonEncoder");
    addJson(text, "json-logstash", "net.logstash.logback.encoder.LogstashEncoder");
    addJson(logger("console.json"), null, "net.logstash.logback.encoder.LogstashEncoder");
    logger(
        "queue",
        queue(file("text-queue", pattern("%p %c - %m%n%ex{1}"))),
        queue(new Capture("context-queue")));
    Appender<ILoggingEvent> twice = file("text-twice", pattern("%m%n"));
    logger("twice", twice);
    Logger child = context.getLogger("twice.child");
    child.addAppender(twice);
    logger("strict", file("text-strict", pattern("%m%n")))
        .setLevel(ch.qos.logback.classic.Level.WARN);
    logger("console", console());
    Appender<ILoggingEvent> behind = encoding(new ConsoleAppender<>(), encoder(new OwnLayout()));
    logger("console.queue", queue(behind));
  }

  private Logger logger(String name, Appender<?>... appenders) {
    Logger logger = context.getLogger(name);
    logger.setAdditive(false);
    for (Appender<?> appender : appenders) {
      logger.addAppender(started(appender));
    }
    return logger;
  }

  @SuppressWarnings("unchecked")
  private Appender<ILoggingEvent> started(Appender<?> appender) {
    appender.setContext(context);
    appender.start();
    return (Appender<ILoggingEvent>) appender;
  }

  private PatternLayout pattern(String pattern) {
    PatternLayout layout = new PatternLayout();
    layout.setPattern(pattern);
    return layout;
  }

  private HTMLLayout html() {
    HTMLLayout layout = new HTMLLayout();
    layout.setPattern("%level%logger%msg");
    return layout;
  }

  private Appender<ILoggingEvent> file(String name, Layout<ILoggingEvent> layout) {
    return file(name, encoder(layout));
  }

  private Appender<ILoggingEvent> file(String name, Encoder<ILoggingEvent> encoder) {
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setFile(name + ".log");
    return encoding(appender, encoder);
  }

  private Appender<ILoggingEvent> console() {
    return encoding(new ConsoleAppender<>(), encoder(pattern("%p %c - %m%n")));
  }

  private Encoder<ILoggingEvent> encoder(Layout<ILoggingEvent> layout) {
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setLayout(layout);
    return encoder;
  }

  private Appender<ILoggingEvent> encoding(
      OutputStreamAppender<ILoggingEvent> appender, Encoder<ILoggingEvent> encoder) {
    encoder.setContext(context);
    encoder.start();
    appender.setEncoder(encoder);
    return started(appender);
  }

  /** A layout that Logback has since 1.0.11. */
  @SuppressWarnings("unchecked")
  private void addTtll(Logger logger) throws Exception {
    try {
      Object made =
          Class.forName("ch.qos.logback.classic.layout.TTLLLayout").getConstructor().newInstance();
      logger.addAppender(file("text-ttll", (Layout<ILoggingEvent>) made));
    } catch (ClassNotFoundException absent) {
      // Not in this release.
    }
  }

  /** An encoder that not every release has, into a file or on the console. */
  @SuppressWarnings("unchecked")
  private void addJson(Logger logger, String file, String encoder) throws Exception {
    try {
      Encoder<ILoggingEvent> made =
          (Encoder<ILoggingEvent>) Class.forName(encoder).getConstructor().newInstance();
      logger.addAppender(
          file == null ? encoding(new ConsoleAppender<>(), made) : file(file, made));
    } catch (ClassNotFoundException absent) {
      // Not in this release.
    }
  }

  /** The appender behind an asynchronous one, which Logback has since 1.0.4. */
  @SuppressWarnings("unchecked")
  private Appender<ILoggingEvent> queue(Appender<?> behind) throws Exception {
    Appender<ILoggingEvent> last = started(behind);
    try {
      Appender<ILoggingEvent> queue =
          (Appender<ILoggingEvent>)
              Class.forName("ch.qos.logback.classic.AsyncAppender").getConstructor().newInstance();
      queue.setContext(context);
      ((AppenderAttachable<ILoggingEvent>) queue).addAppender(last);
      return queue;
    } catch (ClassNotFoundException absent) {
      return last;
    }
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
    Map<?, ?> map = MDC.getCopyOfContextMap();
    return map == null ? "{}" : new TreeMap<Object, Object>(map).toString();
  }

  @Override
  public boolean hasLoggerFilters() {
    return true;
  }

  @Override
  public String counted(Level level) {
    return "logback." + level.name().toLowerCase();
  }

  /** Which form it has is the application's own affair. */
  private static final class OwnLayout extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
      return event.getLevel() + ";" + event.getFormattedMessage() + "\n";
    }
  }

  /** Writes what it sees. */
  private static final class Capture extends AppenderBase<ILoggingEvent> {
    private final Seen seen;

    Capture(String file) throws IOException {
      seen = new Seen(file);
    }

    @Override
    protected void append(ILoggingEvent event) {
      seen.write(event.getFormattedMessage(), event.getMDCPropertyMap());
    }
  }

  /** Refuses what says so. */
  private static final class Refusing extends TurboFilter {
    @Override
    public FilterReply decide(
        Marker marker,
        Logger logger,
        ch.qos.logback.classic.Level level,
        String format,
        Object[] params,
        Throwable thrown) {
      return logger.getName().equals("strict") && format != null && format.contains("refused")
          ? FilterReply.DENY
          : FilterReply.NEUTRAL;
    }
  }
}
