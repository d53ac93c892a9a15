package io.vigia.agent.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class RewriteTest {
  private static final String JAKARTA = "(Ljakarta/servlet/ServletRequest;)V";
  private static final String JAVAX = "(Ljavax/servlet/ServletRequest;)V";

  private final Rewrite rewrite =
      Rewrite.of("jakarta.servlet.Servlet")
          .advise(
              Methods.named("service").taking("jakarta.servlet.ServletRequest"),
              SeenAdvice.class.getName());

  @Test
  void javaxTwin_typesAndParameters_areThoseOfJavax() {
    Rewrite twin = rewrite.javaxTwin();

    assertThat(twin.types()).containsExactly("javax/servlet/Servlet");
    assertThat(matches(twin, JAVAX)).isTrue();
    assertThat(matches(twin, JAKARTA)).isFalse();
  }

  @Test
  void javaxTwin_original_staysAsItWas() {
    rewrite.javaxTwin();

    assertThat(matches(rewrite, JAKARTA)).isTrue();
    assertThat(matches(rewrite, JAVAX)).isFalse();
  }

  private static boolean matches(Rewrite rewrite, String descriptor) {
    return rewrite.advised().get(0).methods.match(Opcodes.ACC_PUBLIC, "service", descriptor);
  }
}
