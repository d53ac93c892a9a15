package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
  @Test
  void parse_payloadWithLineFeed_isTakenByItsLength() throws IOException {
    Envelope envelope =
        parse(
            "{\"event_id\":\"a\"}\n"
                + "{\"type\":\"attachment\",\"length\":3}\na\nb\n"
                + "{\"type\":\"event\",\"length\":10}\n{\"é\":\"b\"}\n");

    assertThat(envelope.header().get("event_id").textValue()).isEqualTo("a");
    assertThat(envelope.items())
        .extracting(Envelope.Item::type)
        .containsExactly("attachment", "event");
    assertThat(envelope.items().get(0).payload()).asString().isEqualTo("a\nb");
    assertThat(envelope.items().get(1).json().get("é").textValue()).isEqualTo("b");
  }

  @Test
  void parse_lengthThatIsWrong_isAnError() {
    assertThatThrownBy(() -> parse("{}\n{\"type\":\"event\",\"length\":1}\n{}\n"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> parse("{}\n{\"type\":\"event\",\"length\":9}\n{}\n"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> parse("{}\n{\"type\":\"event\"}\n{}\n"))
        .isInstanceOf(IOException.class);
  }

  private static Envelope parse(String text) throws IOException {
    return Envelope.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
