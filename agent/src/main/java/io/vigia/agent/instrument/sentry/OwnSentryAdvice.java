package io.vigia.agent.instrument.sentry;

import io.vigia.agent.rewrite.Argument;
import io.vigia.agent.rewrite.OnExit;
import io.vigia.bootstrap.Hooks;
import org.jspecify.annotations.Nullable;

/** Pasted around the {@code Sentry.init} that all others call. */
final class OwnSentryAdvice {
  private OwnSentryAdvice() {}

  @OnExit
  static void exit(@Argument(0) @Nullable Object options) {
    if (options != null) {
      Hooks.sentry().initialised(options);
    }
  }
}
