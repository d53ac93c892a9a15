package io.vigia.agent.instrument.http.jdk;

import io.vigia.agent.rewrite.OnExit;
import io.vigia.agent.rewrite.Thrown;
import io.vigia.bootstrap.Hooks;
import io.vigia.bootstrap.HttpCall;
import org.jspecify.annotations.Nullable;

/** Pasted around {@code Filter.Chain.doFilter}, which filters and the handler run inside of. */
final class FilterAdvice {
  private FilterAdvice() {}

  @OnExit
  static void exit(@Thrown @Nullable Throwable thrown) {
    HttpCall call = Hooks.http().current();
    if (call != null) {
      call.passed(thrown);
    }
  }
}
