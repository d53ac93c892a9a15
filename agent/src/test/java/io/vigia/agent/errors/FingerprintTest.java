package io.vigia.agent.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void thrown_onOtherLines_isTheSame() {
    assertThat(id(at("shop.Items.all", 42)))
        .isEqualTo(id(at("shop.Items.all", 43)))
        .isNotEqualTo(id(at("shop.Items.one", 42)));
  }

  @Test
  void thrown_ofAnotherType_isAnother() {
    StackTraceElement[] stack = {frame("shop.Items.all", 42)};
    assertThat(id(thrown(new IllegalStateException("same"), stack)))
        .isNotEqualTo(id(thrown(new IllegalArgumentException("same"), stack)));
  }

  @Test
  void thrown_withAnotherMessage_isTheSame() {
    StackTraceElement[] stack = {frame("shop.Items.all", 42)};
    assertThat(id(thrown(new IllegalStateException("item 7"), stack)))
        .isEqualTo(id(thrown(new IllegalStateException("item 8"), stack)));
  }

  @Test
  void thrown_throughProxiesAndLambdas_isTheSame() {
    String plain =
        id(
            at(
                frame("shop.Items.all", 42),
                frame("org.springframework.aop.Interceptor.invoke", 1),
                frame("shop.Cart.add", 7)));
    assertThat(
            id(
                at(
                    frame("shop.Items.lambda$all$0", 41),
                    frame("shop.Items$$Lambda$17/0x00000008000c3040.run", 0),
                    frame("shop.Items$$EnhancerBySpringCGLIB$$1a2b3c4d.all", 0),
                    frame("shop.Items$$FastClassBySpringCGLIB$$5e6f7a8b.invoke", 0),
                    frame("jdk.proxy2.$Proxy41.all", 0),
                    frame("shop.Cart.add", 9))))
        .isEqualTo(plain);
    assertThat(
            id(
                at(
                    frame("shop.Items.lambda$all$3", 41),
                    frame("shop.Items$$Lambda/0x0000000800d41a88.run", 0),
                    frame("shop.Items$$SpringCGLIB$$1.all", 0),
                    frame("shop.Cart.add", 12))))
        .isEqualTo(plain);
  }

  @Test
  void thrown_inAnonymousClassesByTheirNumber_isTheSame() {
    assertThat(id(at("shop.Items$1.run", 1))).isEqualTo(id(at("shop.Items$2.run", 1)));
    assertThat(id(at("shop.Items$Row2.run", 1))).isNotEqualTo(id(at("shop.Items$Row3.run", 1)));
  }

  @Test
  void thrown_inHiddenClasses_isTheSame() {
    assertThat(id(at("shop.Script/0x0000000800c00400.run", 1)))
        .isEqualTo(id(at("shop.Script/0x0000000800c01800.run", 1)));
  }

  @Test
  void thrown_belowTheThirdPlace_doesNotCount() {
    assertThat(id(at(frames("shop.A.a", "shop.B.b", "shop.C.c", "shop.D.d"))))
        .isEqualTo(id(at(frames("shop.A.a", "shop.B.b", "shop.C.c", "shop.E.e"))))
        .isNotEqualTo(id(at(frames("shop.A.a", "shop.B.b", "shop.D.d"))));
  }

  @Test
  void thrown_forAnotherReason_isAnother() {
    StackTraceElement[] stack = {frame("shop.Items.all", 42)};
    RuntimeException timeout = new RuntimeException(thrown(new java.io.IOException(), stack));
    RuntimeException refusal = new RuntimeException(thrown(new SecurityException(), stack));
    assertThat(id(timeout)).isNotEqualTo(id(refusal));
    assertThat(fingerprint(timeout).place).isEqualTo("shop.Items.all");
    assertThat(fingerprint(timeout).type).isEqualTo("java.lang.RuntimeException");
  }

  @Test
  void thrown_byLibrariesAlone_isKnownByTheirFrames() {
    assertThat(id(at("io.netty.channel.Channel.read", 1)))
        .isEqualTo(id(at("io.netty.channel.Channel.read", 2)))
        .isNotEqualTo(id(at("io.netty.channel.Channel.write", 1)));
    assertThat(fingerprint(at("io.netty.channel.Channel.read", 1)).place).isNull();
  }

  @Test
  void thrown_withoutAStack_isKnownByItsType() {
    assertThat(id(thrown(new IllegalStateException("a"))))
        .isEqualTo(id(thrown(new IllegalStateException("b"))));
  }

  @Test
  void id_ofAnError_isTheSameInEveryProcess() {
    assertThat(id(at("shop.Items.all", 42))).isEqualTo("92cf0f86709758fe");
  }

  @Test
  void message_withNumbersAndIds_isItsPattern() {
    assertThat(Fingerprint.pattern("no stock for order 4711 (17.5 EUR)"))
        .isEqualTo("no stock for order # (# EUR)");
    assertThat(Fingerprint.pattern("user 123e4567-e89b-12d3-a456-426614174000: a1b2 at 10:15"))
        .isEqualTo("user #: # at #:#");
    assertThat(Fingerprint.pattern("it failed")).isEqualTo("it failed");
    assertThat(Fingerprint.pattern("x".repeat(10_000)).length()).isEqualTo(200);
    assertThat(Fingerprint.pattern("")).isEmpty();
  }

  @Test
  void message_ofAnotherLogger_isAnother() {
    assertThat(message("shop.Cart", "no stock for 7"))
        .isEqualTo(message("shop.Cart", "no stock for 8"))
        .isNotEqualTo(message("shop.Items", "no stock for 7"))
        .isNotEqualTo(message("shop.Cart", "no price for 7"));
  }

  private static String message(String logger, String message) {
    return Fingerprint.of(
            new ErrorReport.Builder(ErrorSource.LOG, null, 0, "main")
                .logged(logger, message)
                .build())
        .id;
  }

  private static String id(Throwable thrown) {
    return fingerprint(thrown).id;
  }

  private static Fingerprint fingerprint(Throwable thrown) {
    return Fingerprint.of(new ErrorReport.Builder(ErrorSource.HTTP, thrown, 0, "main").build());
  }

  private static Throwable at(String place, int line) {
    return at(frame(place, line));
  }

  private static Throwable at(StackTraceElement... stack) {
    return thrown(new IllegalStateException(), stack);
  }

  private static Throwable thrown(Throwable thrown, StackTraceElement... stack) {
    thrown.setStackTrace(stack);
    return thrown;
  }

  private static StackTraceElement[] frames(String... places) {
    StackTraceElement[] frames = new StackTraceElement[places.length];
    for (int i = 0; i < places.length; i++) {
      frames[i] = frame(places[i], i);
    }
    return frames;
  }

  private static StackTraceElement frame(String place, int line) {
    int dot = place.lastIndexOf('.');
    return new StackTraceElement(
        place.substring(0, dot), place.substring(dot + 1), "Source.java", line);
  }
}
