package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A page of the documentation that a suite prints: what all its scenarios came to. */
public final class CompatibilityPage {
  private static final Set<Integer> JDKS = Set.of(8, 11, 17, 21, 25);

  private final String file;
  private final String introduction;
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * @param file in the folder of the documentation
   * @param introduction Markdown, the title first
   */
  public CompatibilityPage(String file, String introduction) {
    this.file = file;
    this.introduction = introduction;
  }

  public void add(Outcome outcome) {
    outcomes.add(outcome);
  }

  /**
   * Prints it, and asserts that the documentation says the same.
   *
   * @param complete false where some rows were left out
   */
  public void compare(boolean complete) throws IOException {
    String markdown = new CompatibilityTable(introduction, outcomes).markdown();
    Path printed = Build.target().resolve(file);
    Files.writeString(printed, markdown);
    Set<Integer> jdks = Jdk.all().stream().map(Jdk::feature).collect(Collectors.toSet());
    assumeTrue(complete && jdks.containsAll(JDKS), "not all JDKs, or not all rows");
    assertThat(Build.docs().resolve(file))
        .as("copy %s over docs/%s", printed, file)
        .hasContent(markdown);
  }
}
