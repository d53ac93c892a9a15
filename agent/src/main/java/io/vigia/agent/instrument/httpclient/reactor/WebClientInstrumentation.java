package io.vigia.agent.instrument.httpclient.reactor;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Collections;
import java.util.List;

/** Spring's {@code WebClient}, which knows the template that the URI of a request was made of. */
public final class WebClientInstrumentation implements Instrumentation {
  @Override
  public String name() {
    return "httpclient";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Collections.singletonList(
        Rewrite.of(
                "org.springframework.web.reactive.function.client.ExchangeFunctions"
                    + "$DefaultExchangeFunction")
            .advise(Methods.named("exchange"), "TemplateAdvice"));
  }
}
