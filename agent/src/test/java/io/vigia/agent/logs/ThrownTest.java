package io.vigia.agent.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ThrownTest {
  @Test
  void text_causesAndSuppressedOnes_isAsPrintStackTraceHasIt() {
    RuntimeException cause = new RuntimeException("cause", new Error("root"));
    cause.addSuppressed(new IllegalStateException("while closing", new Error("deeper")));
    Exception thrown = new Exception("outer", cause);
    thrown.addSuppressed(new IllegalArgumentException());
    assertThat(text(thrown)).isEqualTo(printed(thrown));
  }

  @Test
  void text_cycles_endWhereTheyClose() {
    Exception outer = new Exception("outer");
    Exception inner = new Exception("inner", outer);
    outer.initCause(inner);
    outer.addSuppressed(inner);
    assertThat(text(outer)).isEqualTo(printed(outer)).contains("CIRCULAR REFERENCE");
  }

  @Test
  void text_methodsThatThrow_areReplaced() {
    Exception hostile =
        new Exception("m") {
          @Override
          public String getMessage() {
            throw new IllegalStateException("not yet");
          }

          @Override
          public synchronized Throwable getCause() {
            throw new IllegalStateException("not yet");
          }

          @Override
          public StackTraceElement[] getStackTrace() {
            throw new StackOverflowError();
          }
        };
    assertThat(text(hostile))
        .isEqualTo(
            hostile.getClass().getName()
                + ": [its message could not be read: java.lang.IllegalStateException]");
  }

  @Test
  void text_messageThatChangesLater_isAsItWas() {
    StringBuilder message = new StringBuilder("before");
    Exception mutable =
        new Exception() {
          @Override
          public String getMessage() {
            return message.toString();
          }
        };
    mutable.setStackTrace(new StackTraceElement[0]);
    Thrown thrown = Thrown.of(mutable);
    message.replace(0, message.length(), "after");
    assertThat(new StackText().of(thrown)).endsWith(": before");
  }

  @Test
  void of_manyCauses_keepsSomeFramesOfSome() {
    Throwable thrown = new Error("root");
    for (int i = 0; i < 5000; i++) {
      thrown = new RuntimeException("e" + i, thrown);
    }
    int causes = 0;
    for (Thrown t = Thrown.of(thrown); t != null; t = t.cause) {
      causes++;
    }
    assertThat(causes).isEqualTo(50);
  }

  @Test
  void of_stackOverflow_keepsAThousandFrames() {
    StackOverflowError deep = new StackOverflowError();
    StackTraceElement[] frames = new StackTraceElement[1024];
    java.util.Arrays.fill(frames, new StackTraceElement("A", "m", "A.java", 1));
    deep.setStackTrace(frames);
    assertThat(Thrown.of(deep).frames).hasSize(1000);
    assertThat(Thrown.of(deep).framesCut).isEqualTo(24);
  }

  private static String text(Throwable thrown) {
    return new StackText().of(Thrown.of(thrown));
  }

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString().trim();
  }
}
