package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.Jdk;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompatibilityTableTest {
  private static final Run OLD = run("Cup 1", "1.0");
  private static final Run NEW = run("Cup 1", "1.9");
  private static final Run OTHER = run("Mug 2", "2.0");
  private static final Scenario FILL = scenario("Use", "Fill");
  private static final Scenario HEAT = scenario("Use", "Heat");
  private static final Scenario BREAK = scenario("Misuse", "Break");

  @Test
  void markdown_allKindsOfOutcomes_aRowAScenario() {
    String markdown =
        new CompatibilityTable(
                List.of(
                    new Outcome(OLD, FILL, true, ""),
                    new Outcome(OLD, HEAT, false, "it is of paper"),
                    new Outcome(OLD, BREAK, false, "it is soft"),
                    new Outcome(NEW, FILL, true, ""),
                    new Outcome(NEW, HEAT, true, ""),
                    new Outcome(NEW, BREAK, false, "it is soft"),
                    new Outcome(OTHER, FILL, false, ""),
                    new Outcome(OTHER, HEAT, false, "it is of paper"),
                    new Outcome(OTHER, BREAK, true, "")))
            .markdown();

    assertThat(markdown)
        .contains("| Cup 1 | 1.0, 1.9 | " + Jdk.running().feature() + " |\n")
        .endsWith(
            """
            ## Use

            | | Cup 1 | Mug 2 |
            |---|---|---|
            | Fill | yes | FAILS |
            | Heat | 1.9 (1) | (1) |

            ## Misuse

            | | Mug 2 |
            |---|---|
            | Break | yes |

            ## Reasons

            1. it is of paper
            """);
  }

  private static Run run(String family, String version) {
    return new Run(
        new Container(family, version, "", "javax", 8, 25, Set.of(), List.of()), Jdk.running());
  }

  private static Scenario scenario(String topic, String title) {
    return Scenario.topic(topic).scenario(title, visit -> {});
  }
}
