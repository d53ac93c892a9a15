package io.vigia.it.containers;

import java.util.List;

/** Web frameworks on servlets: Spring MVC in fat jars of Spring Boot, Jersey, RESTEasy. */
class FrameworksTest extends ReleasesTest {
  FrameworksTest() {
    super("frameworks.txt");
  }

  @Override
  List<Scenario> scenarios(Container release) {
    return release.can().contains(Capability.FAT_JAR)
        ? SpringScenarios.all()
        : JaxRsScenarios.all();
  }
}
