package io.vigia.agent.instrument.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JulMessageTest {
  private static final ResourceBundle TEXTS =
      new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
          return new Object[][] {{"hello", "bonjour {0}"}, {"odd", 7}};
        }
      };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "{0} and {1}",
        "{0",
        "{0} it's",
        "{x}",
        "{",
        "hello",
        "odd",
        "missing",
        "{3}"
      })
  void of_anyMessage_isWhatFormattersOfTheJdkMake(String message) {
    Object[] parameters = {"Ada", 7};
    LogRecord record = new LogRecord(Level.INFO, message);
    record.setParameters(parameters);
    record.setResourceBundle(TEXTS);
    String expected;
    try {
      expected = new SimpleFormatter().formatMessage(record);
    } catch (ClassCastException ofTheBundle) {
      expected = message;
    }
    assertThat(JulMessage.of(message, parameters, TEXTS, null)).isEqualTo(expected);
  }

  @Test
  void of_nothing_isNothing() {
    assertThat(JulMessage.of(null, null, null, null)).isNull();
    assertThat(JulMessage.of("{0}", null, null, null)).isEqualTo("{0}");
    assertThat(JulMessage.of("{0}", new Object[0], null, null)).isEqualTo("{0}");
  }

  @Test
  void of_parameterThatThrows_isTheFormat() {
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };
    assertThat(JulMessage.of("{0}", new Object[] {broken}, null, null)).isEqualTo("{0}");
  }

  @Test
  void of_stylesOfJBoss_areFormattedInTheirWay() {
    assertThat(JulMessage.of("%s {0}", new Object[] {"a"}, null, "PRINTF")).isEqualTo("a {0}");
    assertThat(JulMessage.of("%d", new Object[] {"a"}, null, "PRINTF")).isEqualTo("%d");
    assertThat(JulMessage.of("%s {0}", new Object[] {"a"}, null, "MESSAGE_FORMAT"))
        .isEqualTo("%s a");
    assertThat(JulMessage.of("%s {0}", new Object[] {"a"}, null, "NO_FORMAT")).isEqualTo("%s {0}");
  }
}
