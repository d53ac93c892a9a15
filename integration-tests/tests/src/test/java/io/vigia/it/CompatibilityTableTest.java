package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompatibilityTableTest {
  @Test
  void markdown_allKindsOfOutcomes_aRowAScenario() {
    String markdown =
        new CompatibilityTable(
                "",
                List.of(
                    new Outcome("Cup 1", "1.0", 17, "Use", "Fill", true, ""),
                    new Outcome("Cup 1", "1.0", 17, "Use", "Heat", false, "it is of paper"),
                    new Outcome("Cup 1", "1.0", 17, "Misuse", "Break", false, "it is soft"),
                    new Outcome("Cup 1", "1.9", 17, "Use", "Fill", true, ""),
                    new Outcome("Cup 1", "1.9", 17, "Use", "Heat", true, ""),
                    new Outcome("Cup 1", "1.9", 17, "Misuse", "Break", false, "it is soft"),
                    new Outcome("Mug 2", "2.0", 8, "Use", "Fill", false, ""),
                    new Outcome("Mug 2", "2.0", 17, "Use", "Fill", true, ""),
                    new Outcome("Mug 2", "2.0", 8, "Use", "Heat", false, "it is of paper"),
                    new Outcome("Mug 2", "2.1", 17, "Misuse", "Break", true, ""),
                    new Outcome("Mug 2", "2.2", 8, "Misuse", "Break", true, "")))
            .markdown();

    assertThat(markdown)
        .contains("| Cup 1 | 1.0, 1.9 | 17 |\n")
        .contains("| Mug 2 | 2.0, 2.1, 2.2 | 8 and 17, 17, 8 |\n")
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
}
