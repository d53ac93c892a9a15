package io.vigia.agent.instrument.logging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.ThreadState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleLineTest {
  private static final String JSON = "{\"message\":\"hello\"}\n";

  private final ThreadState state = ThreadState.current();

  @AfterEach
  void assertNoneIsWritten() {
    assertThat(state.consoleLine).isNull();
  }

  @Test
  void inPlaceOf_lineOutsideOfTheConsole_isNull() {
    assertThat(ConsoleLine.inPlaceOf("hello\n", state)).isNull();
    assertThat(ConsoleLine.isWritten(state)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello\n", "hello\r\n", "{hello}\n", "{ hello }\n", "{\n", "a\n{\"b\":1}\n", "\n"})
  void inPlaceOf_text_isTheLine(String text) {
    ConsoleLine line = ConsoleLine.begin(state, JSON);
    assertThat(ConsoleLine.isWritten(state)).isFalse();
    assertThat(ConsoleLine.inPlaceOf(text, state)).isEqualTo(JSON);
    assertThat(ConsoleLine.isWritten(state)).isTrue();
    line.end(state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no line break",
        "{\"message\":\"hello\"}\n",
        "{ \"message\" : \"hello\" }\r\n",
        "{\n  \"message\" : \"hello\"\n}\n",
        "{\"message\":\"hello\"}\njava.lang.Error\n\tat a.B\n",
        "{}\n",
      })
  void inPlaceOf_jsonOrPartOfALine_isNull(String text) {
    ConsoleLine line = ConsoleLine.begin(state, JSON);
    assertThat(ConsoleLine.inPlaceOf(text, state)).isNull();
    assertThat(ConsoleLine.isWritten(state)).isFalse();
    line.end(state);
  }

  @Test
  void begin_whileAnotherIsWritten_isOverBeforeThatGoesOn() {
    ConsoleLine outer = ConsoleLine.begin(state, JSON);
    ConsoleLine inner = ConsoleLine.begin(state, "{\"inner\":1}\n");
    assertThat(ConsoleLine.inPlaceOf("b\n", state)).isEqualTo("{\"inner\":1}\n");
    inner.end(state);
    assertThat(ConsoleLine.isWritten(state)).isFalse();
    assertThat(ConsoleLine.inPlaceOf("a\n", state)).isEqualTo(JSON);
    outer.end(state);
  }
}
