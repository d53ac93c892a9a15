package io.vigia.agent.telemetry;

import io.micrometer.common.util.internal.logging.AbstractInternalLogger;
import org.jspecify.annotations.Nullable;

/** A logger of Micrometer's that writes nothing. */
final class QuietLogger extends AbstractInternalLogger {
  private static final long serialVersionUID = 1;

  QuietLogger(String name) {
    super(name);
  }

  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public void trace(String message) {}

  @Override
  public void trace(String format, @Nullable Object argument) {}

  @Override
  public void trace(String format, @Nullable Object first, @Nullable Object second) {}

  @Override
  public void trace(String format, Object... arguments) {}

  @Override
  public void trace(String message, @Nullable Throwable thrown) {}

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public void debug(String message) {}

  @Override
  public void debug(String format, @Nullable Object argument) {}

  @Override
  public void debug(String format, @Nullable Object first, @Nullable Object second) {}

  @Override
  public void debug(String format, Object... arguments) {}

  @Override
  public void debug(String message, @Nullable Throwable thrown) {}

  @Override
  public boolean isInfoEnabled() {
    return false;
  }

  @Override
  public void info(String message) {}

  @Override
  public void info(String format, @Nullable Object argument) {}

  @Override
  public void info(String format, @Nullable Object first, @Nullable Object second) {}

  @Override
  public void info(String format, Object... arguments) {}

  @Override
  public void info(String message, @Nullable Throwable thrown) {}

  @Override
  public boolean isWarnEnabled() {
    return false;
  }

  @Override
  public void warn(String message) {}

  @Override
  public void warn(String format, @Nullable Object argument) {}

  @Override
  public void warn(String format, @Nullable Object first, @Nullable Object second) {}

  @Override
  public void warn(String format, Object... arguments) {}

  @Override
  public void warn(String message, @Nullable Throwable thrown) {}

  @Override
  public boolean isErrorEnabled() {
    return false;
  }

  @Override
  public void error(String message) {}

  @Override
  public void error(String format, @Nullable Object argument) {}

  @Override
  public void error(String format, @Nullable Object first, @Nullable Object second) {}

  @Override
  public void error(String format, Object... arguments) {}

  @Override
  public void error(String message, @Nullable Throwable thrown) {}
}
