package io.vigia.it.containers;

import java.util.List;

/** Spring WebFlux on Reactor Netty. */
class WebFluxTest extends ReleasesTest {
  WebFluxTest() {
    super("webflux.txt");
  }

  @Override
  List<Scenario> scenarios(Container release) {
    return WebFluxScenarios.all();
  }
}
