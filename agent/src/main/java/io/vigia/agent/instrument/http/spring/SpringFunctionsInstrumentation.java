package io.vigia.agent.instrument.http.spring;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Collections;
import java.util.List;

/**
 * Functional routes of Spring MVC 5.2, which leaves their patterns elsewhere than those of
 * controllers; since 5.3 it does not.
 */
public final class SpringFunctionsInstrumentation implements Instrumentation {
  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Collections.singletonList(
        Rewrite.of("org.springframework.web.servlet.function.support.HandlerFunctionAdapter")
            .advise(
                Methods.named("handle").takingFirst("jakarta.servlet.http.HttpServletRequest"),
                "SpringFunctionAdvice")
            .javaxTwin());
  }
}
