package io.vigia.agent.util;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.redact.Redaction;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogTest {
  private final PrintStream before = System.err;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @AfterEach
  void reset() {
    System.setErr(before);
    Log.redactWith(Redaction.BUILT_IN);
  }

  @Test
  void warn_thrownWithASecretInItsMessage_isToldWithoutIt() {
    IllegalStateException thrown =
        new IllegalStateException("no answer of https://bob:hunter2@search/?token=hunter2");
    assertThat(lines(() -> Log.warn("SearchAdvice failed", thrown)))
        .isEqualTo(
            "[vigia] WARN SearchAdvice failed: java.lang.IllegalStateException: no answer of"
                + " https://REDACTED:REDACTED@search/?token=[Filtered]\n");
  }

  @Test
  void warn_namesOfTheUser_areTakenOutToo() {
    Log.redactWith(Redaction.of(Collections.singletonList("iban")));
    assertThat(lines(() -> Log.warn("failed", new RuntimeException("iban=DE1 password=x"))))
        .isEqualTo(
            "[vigia] WARN failed: java.lang.RuntimeException: iban=[Filtered]"
                + " password=[Filtered]\n");
  }

  @Test
  void warn_wordsOfVigia_areLeftAsTheyAre() {
    assertThat(lines(() -> Log.warn("vigia_active_sessions: more than 20000 samples in all")))
        .isEqualTo("[vigia] WARN vigia_active_sessions: more than 20000 samples in all\n");
    assertThat(lines(() -> Log.info("1.0 watches auth: http://127.0.0.1:9797")))
        .isEqualTo("[vigia] 1.0 watches auth: http://127.0.0.1:9797\n");
  }

  private String lines(Runnable writing) {
    written.reset();
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    writing.run();
    return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
