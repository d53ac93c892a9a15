package io.vigia.agent.instrument.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;

/** Log4j 2, configured by a document. */
public final class Log4j2Program implements LogProgram {
  private final LoggerContext context = new LoggerContext("test");
  private final Path direct;
  private final Path queued;
  private final Logger logger;

  public Log4j2Program(String pattern) throws IOException {
    Path folder = Files.createTempDirectory("log4j2");
    direct = folder.resolve("direct.log");
    queued = folder.resolve("queued.log");
    folder.toFile().deleteOnExit();
    direct.toFile().deleteOnExit();
    queued.toFile().deleteOnExit();
    String layout = "<PatternLayout pattern=\"" + pattern + "\"/></File>";
    String document =
        "<Configuration><Appenders><File name='direct' fileName='"
            + direct
            + "'>"
            + layout
            + "<File name='queued' fileName='"
            + queued
            + "'>"
            + layout
            + "<Async name='queue'><AppenderRef ref='queued'/></Async>"
            + "</Appenders><Loggers><Logger name='shop' level='info'><AppenderRef ref='queue'/>"
            + "</Logger><Root level='info'><AppenderRef ref='direct'/></Root></Loggers>"
            + "</Configuration>";
    context.start(
        new XmlConfiguration(
            context, new ConfigurationSource(new ByteArrayInputStream(document.getBytes(UTF_8)))));
    logger = context.getLogger("shop.Cart");
  }

  @Override
  public void log(String message, Throwable thrown) {
    logger.info(message, thrown);
  }

  @Override
  public void put(String key, String value) {
    ThreadContext.put(key, value);
  }

  @Override
  public String contextMap() {
    return ThreadContext.getImmutableContext().toString();
  }

  @Override
  public String written(boolean asynchronous) {
    if (asynchronous) {
      context.stop();
    }
    try {
      return new String(Files.readAllBytes(asynchronous ? queued : direct), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
