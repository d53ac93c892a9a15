package io.vigia.bootstrap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rewritten logging frameworks tell and ask the agent. */
public interface LogHook {
  /**
   * The context map of a log record made on this thread: {@code own} with the ids of the request
   * under way added, {@code own} itself where no request is under way. Keys already in {@code own}
   * win.
   */
  default @Nullable Map<String, String> withTraceIds(@Nullable Map<String, String> own) {
    return own;
  }
}
