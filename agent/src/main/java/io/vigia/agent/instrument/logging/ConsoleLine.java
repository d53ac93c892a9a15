package io.vigia.agent.instrument.logging;

import io.vigia.agent.telemetry.ThreadState;
import org.jspecify.annotations.Nullable;

/** The line of a record that a console appender is writing on this thread. */
final class ConsoleLine {
  private final @Nullable ConsoleLine around;
  private final String line;
  private boolean written;

  private ConsoleLine(@Nullable ConsoleLine around, String line) {
    this.around = around;
    this.line = line;
  }

  static ConsoleLine begin(ThreadState state, String line) {
    ConsoleLine begun = new ConsoleLine((ConsoleLine) state.consoleLine, line);
    state.consoleLine = begun;
    return begun;
  }

  void end(ThreadState state) {
    state.consoleLine = around;
  }

  /** What is written in place of a layout's text; null where that stays. */
  static @Nullable String inPlaceOf(CharSequence text, ThreadState state) {
    ConsoleLine current = (ConsoleLine) state.consoleLine;
    if (current == null || !TextLine.isLine(text) || TextLine.isJson(text)) {
      return null;
    }
    current.written = true;
    return current.line;
  }

  static boolean isWritten(ThreadState state) {
    ConsoleLine current = (ConsoleLine) state.consoleLine;
    return current != null && current.written;
  }
}
