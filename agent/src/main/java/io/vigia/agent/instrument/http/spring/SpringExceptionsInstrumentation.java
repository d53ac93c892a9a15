package io.vigia.agent.instrument.http.spring;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Collections;
import java.util.List;

/** What controllers of Spring MVC throw, and Spring or the application makes a response of. */
public final class SpringExceptionsInstrumentation implements Instrumentation {
  @Override
  public String name() {
    return "http";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Collections.singletonList(
        Rewrite.of("org.springframework.web.servlet.DispatcherServlet")
            .advise(Methods.named("processHandlerException"), "SpringExceptionAdvice"));
  }
}
