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
            | Heat | 1.9; others (1) | (1) |

            ## Misuse

            | | Mug 2 |
            |---|---|
            | Break | yes |

            ## Reasons

            1. it is of paper
            """);
  }

  @Test
  void markdown_remarks_aNumberBehindYesOrBehindReleases() {
    String markdown =
        new CompatibilityTable(
                "",
                List.of(
                    outcome("Cup 1", "1.0", "Fill", "", "without milk"),
                    outcome("Cup 1", "1.9", "Fill", "", "without milk"),
                    outcome("Mug 2", "2.0", "Fill", "", "without milk"),
                    outcome("Mug 2", "2.1", "Fill", "", ""),
                    outcome("Mug 2", "2.2", "Fill", "", "without tea"),
                    outcome("Cup 1", "1.0", "Heat", "it is of paper", ""),
                    outcome("Cup 1", "1.9", "Heat", "", "without milk"),
                    outcome("Mug 2", "2.0", "Heat", "it is of paper", ""),
                    outcome("Mug 2", "2.1", "Heat", "", ""),
                    outcome("Mug 2", "2.2", "Heat", "", "without tea")))
            .markdown();

    assertThat(markdown)
        .endsWith(
            """
            | Fill | yes (1) | yes, but 2.0 (1); 2.2 (2) |
            | Heat | 1.9 (1); others (3) | 2.1; 2.2 (2); others (3) |

            ## Reasons

            1. without milk
            2. without tea
            3. it is of paper
            """);
  }

  private static Outcome outcome(
      String family, String version, String title, String obstacle, String remark) {
    return new Outcome(family, version, 17, "Use", title, obstacle.isEmpty(), obstacle, remark);
  }
}
