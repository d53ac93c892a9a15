package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final int oldest = features().min(Integer::compare).orElseThrow();
  private final int newest = features().max(Integer::compare).orElseThrow();
  private final String all = oldest + "-" + newest;

  @Test
  void of_lines_areInTurnsOnBothEndsButForThosePinnedToOne() {
    assumeTrue(Turns.taken());

    assertThat(played(all, all, "newest " + all, "oldest " + all, all, "" + oldest))
        .containsExactly(oldest, newest, newest, oldest, oldest, oldest);
  }

  @Test
  void of_lineWithoutAJdk_isLeftOut() {
    assertThat(played("6-7", "" + newest)).containsExactly(newest);
  }

  @Test
  void of_cellThatIsNoRange_isAnError() {
    assertThatThrownBy(() -> played("middle 8-25"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no range of JDKs: middle 8-25");
  }

  private static List<Integer> played(String... cells) {
    return Turns.of(List.of(cells), JdkRange::of, (cell, jdk) -> jdk.feature());
  }

  private static Stream<Integer> features() {
    return Jdk.all().stream().map(Jdk::feature);
  }
}
