package io.vigia.agent.instrument.redis.lettuce;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Pasted around {@code borrowObject} of the pools that Lettuce makes with Commons Pool. The same
 * exception begins with "Unable to" where a connection did not pass its check.
 */
final class LettucePoolAdvice {
  private LettucePoolAdvice() {}

  @OnExit
  static void exit(@Thrown @Nullable Throwable thrown) {
    String message = thrown instanceof NoSuchElementException ? thrown.getMessage() : null;
    if (message != null && !message.startsWith("Unable")) {
      Hooks.redis().exhausted();
    }
  }
}
