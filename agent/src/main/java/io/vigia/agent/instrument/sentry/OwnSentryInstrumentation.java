package io.vigia.agent.instrument.sentry;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Collections;
import java.util.List;

/** The SDK of Sentry's, from 1.7 on; there is no use for it where Vigia has no DSN. */
public final class OwnSentryInstrumentation implements Instrumentation {
  @Override
  public String name() {
    return "sentry";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Collections.singletonList(
        Rewrite.of("io.sentry.Sentry")
            .advise(
                Methods.staticNamed("init").takingFirst("io.sentry.SentryOptions"),
                "OwnSentryAdvice"));
  }
}
