package io.vigia.agent.instrument.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.html.HTMLLayout;
import ch.qos.logback.classic.log4j.XMLLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.logging.SimpleFormatter;
import java.util.logging.XMLFormatter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.layout.JsonLayout;
import org.junit.jupiter.api.Test;

class LibraryTypesTest {
  @Test
  void writesText_layoutsOfTextAndOthers_isByTheirNamesAndThoseOfTheirSuperTypes() {
    class OwnHtml extends HTMLLayout {}
    assertThat(LibraryTypes.WRITES_TEXT.get(PatternLayout.class)).isTrue();
    assertThat(LibraryTypes.WRITES_TEXT.get(SimpleFormatter.class)).isTrue();
    assertThat(LibraryTypes.WRITES_TEXT.get(HTMLLayout.class)).isFalse();
    assertThat(LibraryTypes.WRITES_TEXT.get(OwnHtml.class)).isFalse();
    assertThat(LibraryTypes.WRITES_TEXT.get(XMLLayout.class)).isFalse();
    assertThat(LibraryTypes.WRITES_TEXT.get(XMLFormatter.class)).isFalse();
    assertThat(LibraryTypes.WRITES_TEXT.get(JsonLayout.class)).isFalse();
  }

  @Test
  void isLogbackEvent_eventsOfItsClassicPart_isTrueOfThemOnly() {
    class OwnEvent extends LoggingEvent {}
    assertThat(LibraryTypes.IS_LOGBACK_EVENT.get(LoggingEvent.class)).isTrue();
    assertThat(LibraryTypes.IS_LOGBACK_EVENT.get(OwnEvent.class)).isTrue();
    assertThat(LibraryTypes.IS_LOGBACK_EVENT.get(String.class)).isFalse();
  }

  @Test
  void hasContextData_log4j27_isTrue() {
    assertThat(LibraryTypes.HAS_CONTEXT_DATA.get(LogEvent.class)).isTrue();
    assertThat(LibraryTypes.HAS_CONTEXT_DATA.get(String.class)).isFalse();
  }
}
