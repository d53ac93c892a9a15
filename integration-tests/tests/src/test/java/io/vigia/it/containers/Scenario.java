package io.vigia.it.containers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that clients do, and what is to be counted then; a row of the table.
 *
 * @param needs what a container must be able to do for it
 */
record Scenario(String topic, String title, Script script, List<Capability> needs) {
  /** All, in the order of the table. */
  static List<Scenario> all() {
    return Stream.of(
            StatusScenarios.all(),
            StructureScenarios.all(),
            AsyncScenarios.all(),
            ConnectionScenarios.all(),
            RouteScenarios.all(),
            ContextScenarios.all(),
            SessionScenarios.all(),
            HandlerScenarios.all(),
            PoolScenarios.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Why it cannot run in {@code container}; empty where it can. */
  Optional<String> obstacle(Container container) {
    return needs.stream()
        .filter(need -> !container.can().contains(need))
        .map(Capability::otherwise)
        .findFirst();
  }

  /** The scenarios of one topic. */
  static Topic topic(String name) {
    return new Topic(name);
  }

  /** Names the topic of scenarios. */
  record Topic(String name) {
    Scenario scenario(String title, Script script, Capability... needs) {
      return new Scenario(name, title, script, Arrays.asList(needs));
    }
  }

  /** Sends the requests, asserts what the client gets, and says what is to be counted. */
  interface Script {
    void play(Visit visit) throws Exception;
  }
}
