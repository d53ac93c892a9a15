package io.vigia.agent.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Free text, by the tables {@code texts.txt} and {@code third-parties.txt}. */
class RedactionTextTest {
  private static final Redaction THIRD_PARTIES = Redaction.BUILT_IN.forThirdParties();

  static List<MarkedText> texts() throws IOException {
    return MarkedText.readAll("texts.txt");
  }

  static List<MarkedText> thirdParties() throws IOException {
    return MarkedText.readAll("third-parties.txt");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_ofTheTable_isWithoutItsSecrets(MarkedText text) {
    assertRedacted(Redaction.BUILT_IN, text);
  }

  @ParameterizedTest
  @MethodSource("thirdParties")
  void text_ofPersonsForThirdParties_isWithoutThem(MarkedText text) {
    assertRedacted(THIRD_PARTIES, text);
    assertThat(Redaction.BUILT_IN.text(text.text)).isSameAs(text.text);
  }

  private static void assertRedacted(Redaction redaction, MarkedText text) {
    assertThat(redaction.text(text.text)).isEqualTo(text.redacted);
    assertThat(redaction.text(text.redacted)).isSameAs(text.redacted);
    if (!text.hasSecrets()) {
      assertThat(redaction.text(text.text)).isSameAs(text.text);
    }
  }
}
