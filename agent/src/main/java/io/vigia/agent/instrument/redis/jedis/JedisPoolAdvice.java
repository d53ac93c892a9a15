package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code getResource} of Jedis' {@code Pool}. */
final class JedisPoolAdvice {
  private JedisPoolAdvice() {}

  @OnExit
  static void exit(@Thrown @Nullable Throwable thrown) {
    Throwable cause = thrown == null ? null : thrown.getCause();
    // The pool beneath throws the same where a connection fails its test.
    if (cause instanceof NoSuchElementException
        && cause.getCause() == null
        && !String.valueOf(cause.getMessage()).startsWith("Unable to")) {
      Hooks.redis().exhausted();
    }
  }
}
