package logs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.TreeMap;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.filter.AbstractFilter;

/** Log4j 2, configured by a document. */
final class Own implements Framework {
  private static final boolean HAS_TEMPLATES =
      isThere("org.apache.logging.log4j.layout.template.json.JsonTemplateLayout");
  private static final boolean HAS_DISRUPTOR = isThere("com.lmax.disruptor.RingBuffer");
  private static final String TEMPLATE =
      "<JsonTemplateLayout eventTemplateUri='classpath:LogstashJsonEventLayoutV1.json'/>";
  private static final String JACKSON =
      "<JsonLayout compact='true' eventEol='true' properties='true'/>";
  private static final boolean HAS_JACKSON =
      isThere("com.fasterxml.jackson.databind.ObjectMapper");

  @Override
  public void start() throws Exception {
    LoggerContext context = (LoggerContext) LogManager.getContext(false);
    Configuration configuration =
        new XmlConfiguration(
            context,
            new ConfigurationSource(new ByteArrayInputStream(document().getBytes("UTF-8")))) {
          @Override
          protected void doConfigure() {
            super.doConfigure();
            capture("text", "context-text");
            capture("queue", "context-queue");
            getLoggerConfig("strict").addFilter(new Refusing());
            getLoggerConfig("strict").getFilter().start();
          }

          private void capture(String logger, String file) {
            Capture capture = new Capture(file);
            capture.start();
            getLoggerConfig(logger).addAppender(capture, null, null);
          }
        };
    context.start(configuration);
    ((Logger) LogManager.getLogger("ready")).getName();
  }

  private static String document() {
    StringBuilder text = new StringBuilder("<Configuration status='warn'><Appenders>");
    text.append(file("text-pattern", pattern("%p %c - %m%n")));
    text.append(file("text-between", pattern("%p [%m] %c%n")));
    text.append(file("text-replaced", "<PatternLayout pattern='%p %m%n'>"
        + "<replace regex='nothing' replacement=''/></PatternLayout>"));
    text.append(file("keys-text", pattern("%X{trace_id} %X{traceId} %X{basket} %m%n")));
    text.append(file("same-html", "<HtmlLayout/>"));
    text.append(file("same-part", pattern("%m;%ex{none}")));
    text.append(file("same-json", pattern("{\"message\":\"%m\"}%n").replace("{\"", "{&quot;")));
    if (HAS_JACKSON) {
      text.append(file("json-own", JACKSON));
    }
    if (HAS_TEMPLATES) {
      text.append(
          file("json-template", TEMPLATE));
    }
    text.append(file("text-queue", pattern("%p %c - %m%n")));
    text.append("<Async name='queued'><AppenderRef ref='text-queue'/></Async>");
    text.append(file("text-async", pattern("%p %c - %m%n")));
    text.append(file("text-mixed", pattern("%p %c - %m%n")));
    text.append(file("text-twice", pattern("%m%n")));
    text.append(file("text-strict", pattern("%m%n")));
    text.append("<Console name='shown'>" + pattern("%p %c - %m%n") + "</Console>");
    text.append("<Console name='shown-json'>");
    text.append(HAS_TEMPLATES ? TEMPLATE : HAS_JACKSON ? JACKSON : "").append("</Console>");
    text.append("<Async name='queued-shown'><AppenderRef ref='shown'/></Async>");
    text.append("</Appenders><Loggers>");
    text.append("<Logger name='text' level='trace' additivity='false'>");
    for (String each :
        "text-pattern text-between text-replaced keys-text same-html same-part same-json".split(" ")) {
      text.append(ref(each));
    }
    text.append(HAS_JACKSON ? ref("json-own") : "").append(HAS_TEMPLATES ? ref("json-template") : "");
    text.append("</Logger>");
    text.append(logger("Logger", "queue", "info", false, "queued"));
    String async = HAS_DISRUPTOR ? "AsyncLogger" : "Logger";
    text.append(logger(async, "async", "info", false, "text-async"));
    text.append(logger("Logger", "twice", "info", false, "text-twice"));
    text.append(logger("Logger", "twice.child", "info", true, "text-twice"));
    text.append(logger(async, "mixed", "info", false, "text-mixed"));
    text.append(logger("Logger", "mixed.sync", "info", true, "text-mixed"));
    text.append(logger(async, "mixed.sync.async", "info", true, "text-mixed"));
    text.append(logger("Logger", "strict", "warn", false, "text-strict"));
    text.append(logger("Logger", "console", "info", false, "shown"));
    text.append(logger("Logger", "console.json", "info", false, "shown-json"));
    text.append(logger("Logger", "console.queue", "info", false, "queued-shown"));
    return text.append("<Root level='warn'/></Loggers></Configuration>").toString();
  }

  private static String file(String name, String layout) {
    return "<File name='" + name + "' fileName='" + name + ".log'>" + layout + "</File>";
  }

  private static String pattern(String pattern) {
    return "<PatternLayout pattern='" + pattern + "'/>";
  }

  private static String logger(
      String element, String name, String level, boolean additive, String appender) {
    String start =
        "<" + element + " name='" + name + "' level='" + level + "' additivity='" + additive + "'>";
    return start + ref(appender) + "</" + element + ">";
  }

  private static String ref(String appender) {
    return "<AppenderRef ref='" + appender + "'/>";
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  @Override
  public void put(String key, String value) {
    ThreadContext.put(key, value);
  }

  @Override
  public void clear() {
    ThreadContext.clearMap();
  }

  @Override
  public String context() {
    return new TreeMap<Object, Object>(ThreadContext.getImmutableContext()).toString();
  }

  @Override
  public boolean hasLoggerFilters() {
    return true;
  }

  @Override
  public String counted(Level level) {
    return "log4j2." + level.name().toLowerCase();
  }

  /** Writes what it sees. */
  private static final class Capture extends AbstractAppender {
    private final Seen seen;

    Capture(String file) {
      super(file, null, null);
      try {
        seen = new Seen(file);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void append(LogEvent event) {
      seen.write(event.getMessage().getFormattedMessage(), event.getContextData().toMap());
    }
  }

  /** Refuses what says so. */
  private static final class Refusing extends AbstractFilter {
    @Override
    public Filter.Result filter(LogEvent event) {
      return event.getMessage().getFormattedMessage().contains("refused")
          ? Filter.Result.DENY
          : Filter.Result.NEUTRAL;
    }
  }
}
