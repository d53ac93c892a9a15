package io.vigia.agent.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobsTest {
  @ParameterizedTest
  @CsvSource({
    "/health*, /health/live, true",
    "/health*, /healthz, true",
    "/health, /health/live, false",
    "*.css, /a/b.css, true",
    "*.css, /a/b.css.map, false",
    "/a/*/c, /a/x/y/c, true",
    "/a/*/c, /a/c, false",
    "*, /, true",
  })
  void match_patternAndPath_followsTheStar(String pattern, String path, boolean expected) {
    assertThat(new Globs(Collections.singletonList(pattern)).match(path)).isEqualTo(expected);
  }

  @org.junit.jupiter.api.Test
  void match_hostilePath_endsSoon() {
    char[] as = new char[20_000];
    Arrays.fill(as, 'a');
    assertThat(new Globs(Collections.singletonList("/*a*a*a*a*b")).match("/" + new String(as)))
        .isFalse();
  }
}
