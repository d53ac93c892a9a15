package io.vigia.agent.instrument.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import org.slf4j.MDC;

/** Logback, configured by code. */
public final class LogbackProgram implements LogProgram {
  private final LoggerContext context = new LoggerContext();
  private final ByteArrayOutputStream direct = new ByteArrayOutputStream();
  private final ByteArrayOutputStream queued = new ByteArrayOutputStream();
  private final ListAppender<ILoggingEvent> kept = new ListAppender<>();
  private final AsyncAppender queue = new AsyncAppender();
  private final Logger logger;

  public LogbackProgram(String pattern) {
    queue.setContext(context);
    queue.addAppender(appender(pattern, queued));
    queue.start();
    kept.setContext(context);
    kept.start();
    logger = context.getLogger("shop.Cart");
    logger.addAppender(appender(pattern, direct));
    logger.addAppender(queue);
    context.getLogger("ROOT").addAppender(kept);
  }

  private OutputStreamAppender<ILoggingEvent> appender(String pattern, ByteArrayOutputStream out) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(pattern);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder);
    appender.setOutputStream(out);
    appender.start();
    return appender;
  }

  @Override
  public void log(String message, Throwable thrown) {
    logger.info(message, thrown);
  }

  /** Logs an event that was logged before once more, as applications do that keep them. */
  public void logAgain() {
    logger.callAppenders(kept.list.get(0));
  }

  @Override
  public void put(String key, String value) {
    MDC.put(key, value);
  }

  @Override
  public String contextMap() {
    return String.valueOf(MDC.getCopyOfContextMap());
  }

  @Override
  public String written(boolean asynchronous) {
    if (asynchronous) {
      queue.stop();
    }
    return new String((asynchronous ? queued : direct).toByteArray(), UTF_8);
  }
}
