package io.vigia.agent.instrument.logging;

import io.vigia.agent.telemetry.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way through the handlers of a framework, on the thread that logs it. A thread has
 * one that it uses again and again, and more only while a handler logs, too.
 */
final class LogPass {
  private final @Nullable LogPass around;
  private @Nullable Object record;
  private @Nullable String logger;
  private boolean refused;
  private boolean ledAway;

  private LogPass(@Nullable LogPass around) {
    this.around = around;
  }

  /** The pass of a record; null where this record is on its way already. */
  static @Nullable LogPass begin(ThreadState state, Object record, @Nullable String logger) {
    LogPass pass = (LogPass) state.logPass;
    if (pass == null) {
      pass = new LogPass(null);
    } else if (pass.record != null) {
      if (pass.record == record) {
        return null;
      }
      pass = new LogPass(pass);
    }
    state.logPass = pass;
    pass.record = record;
    pass.logger = logger;
    pass.refused = false;
    pass.ledAway = false;
    return pass;
  }

  void end(ThreadState state) {
    record = null;
    logger = null;
    state.logPass = around == null ? this : around;
  }

  /** The logger's filter refuses the record of the innermost pass. */
  static void refuse(ThreadState state) {
    LogPass pass = (LogPass) state.logPass;
    if (pass != null) {
      pass.refused = true;
    }
  }

  /** The record of the innermost pass is another framework's now. */
  static void leadAway(ThreadState state) {
    LogPass pass = (LogPass) state.logPass;
    if (pass != null) {
      pass.ledAway = true;
    }
  }

  /**
   * A record was told of: where a handler of a record from the same logger is under way, it is a
   * bridge that nobody knows, and it is the same record.
   */
  static void told(ThreadState state, @Nullable String logger) {
    LogPass pass = (LogPass) state.logPass;
    while (pass != null && pass.record != null) {
      if (logger != null && logger.equals(pass.logger)) {
        pass.ledAway = true;
      }
      pass = pass.around;
    }
  }

  boolean isRefused() {
    return refused;
  }

  boolean isLedAway() {
    return ledAway;
  }
}
