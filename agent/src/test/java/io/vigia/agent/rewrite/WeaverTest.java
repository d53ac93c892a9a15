package io.vigia.agent.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigia.bootstrap.FailureHook;
import io.vigia.bootstrap.Hooks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WeaverTest {
  private final List<String> failures = new ArrayList<>();

  @BeforeEach
  void recordFailures() {
    Seen.events.clear();
    Hooks.install(
        new FailureHook() {
          @Override
          public void adviceFailed(String site, Throwable thrown) {
            failures.add(site + ": " + thrown.getMessage());
          }
        });
  }

  @AfterEach
  void forgetFailures() {
    Hooks.install(new FailureHook() {});
  }

  @Test
  void weave_everyShapeOfMethod_behavesAsBeforeAndIsSeenOnce() throws Exception {
    Object shapes = woven(Methods.startingWith(""), SeenAdvice.class);
    assertSeen("exit - null null", () -> call(shapes, "primitive", 7, 1L, 2.5), 16);
    assertSeen("exit - null null", () -> call(shapes, "nothing"), null);
    assertSeen("exit - null null", () -> call(shapes, "twoSlots", -5L), 5L);
    assertSeen("exit - a! null", () -> call(shapes, "reassigned", "a"), "a!");
    assertSeen("exit - number 5 null", () -> call(shapes, "caught", "5"), "number 5");
    assertSeen("exit - no number null", () -> call(shapes, "caught", "x"), "no number");
    assertSeen("exit - key null", () -> call(shapes, "locked", "key"), "key");
    assertSeen("exit - null null", () -> call(shapes, "loopFirst", 2), -2);
    assertSeen("exit - second2.0 null", () -> call(shapes, "switched", "b"), "second2.0");
    assertSeen("exit - this null", () -> call(shapes, "ternary", false, shapes), "this");
    assertThat(failures).isEmpty();
  }

  @Test
  void weave_methodThatThrows_letsTheSameExceptionOutAndTellsIt() throws Exception {
    Object shapes = woven(Methods.named("thrown"), SeenAdvice.class);
    assertThatThrownBy(() -> call(shapes, "thrown", "why"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("why");
    assertThat(Seen.events)
        .containsExactly("enter -", "exit - null java.lang.IllegalStateException: why");
  }

  @Test
  void weave_exitAsksForReassignedArgument_getsItAsItWasAtEntry() throws Exception {
    Object shapes = woven(Methods.named("reassigned", "caught"), ArgumentAdvice.class);
    assertThat(call(shapes, "reassigned", "a")).isEqualTo("a!");
    assertThat(call(shapes, "caught", "x")).isEqualTo("no number");
    assertThat(Seen.events).containsExactly("enter a", "exit a - null", "enter x", "exit x - null");
  }

  @Test
  void weave_adviceThatReplaces_changesArgumentAndResult() throws Exception {
    Object shapes = woven(Methods.named("reassigned"), ReplacingAdvice.class);
    assertThat(call(shapes, "reassigned", "a")).isEqualTo("a changed! changed");
  }

  @Test
  void weave_adviceThatThrows_isSuppressedAndCountedAtBothEnds() throws Exception {
    Object shapes = woven(Methods.named("reassigned", "thrown"), FailingAdvice.class);
    assertThat(call(shapes, "reassigned", "a")).isEqualTo("a!");
    assertThat(failures).containsExactly("FailingAdvice: advice", "FailingAdvice: advice");
    assertThat(Seen.events).containsExactly("exit null null null");
    assertThatThrownBy(() -> call(shapes, "thrown", "why")).hasMessage("why");
    assertThat(failures).hasSize(4);
  }

  @Test
  void weave_exitAsksForALong_getsNumbersAndElseZero() throws Exception {
    Object shapes = woven(Methods.startingWith(""), NumberAdvice.class);
    assertThat(call(shapes, "primitive", 7, 1L, 2.5)).isEqualTo(16);
    assertThat(call(shapes, "twoSlots", -5L)).isEqualTo(5L);
    assertThat(call(shapes, "reassigned", "a")).isEqualTo("a!");
    call(shapes, "nothing");
    assertThatThrownBy(() -> call(shapes, "thrown", "why")).hasMessage("why");
    assertThat(Seen.events)
        .containsExactly(
            "exit null 16 null",
            "exit null 5 null",
            "exit null 0 null",
            "exit null 0 null",
            "exit null 0 java.lang.IllegalStateException: why");
    assertThat(failures).isEmpty();
  }

  @Test
  void weave_twoAdvicesOnOneMethod_nestsThem() throws Exception {
    WovenLoader loader =
        new WovenLoader(
            Shapes.class.getName(),
            Rewrite.of(Shapes.class.getName())
                .advise(Methods.named("reassigned"), SeenAdvice.class.getName())
                .advise(Methods.named("reassigned"), ArgumentAdvice.class.getName()));
    Object shapes = loader.loadClass(Shapes.class.getName()).getConstructor().newInstance();
    assertThat(call(shapes, "reassigned", "a")).isEqualTo("a!");
    assertThat(Seen.events)
        .containsExactly("enter -", "enter a", "exit a - null", "exit - a! null");
  }

  @Test
  void weave_switchedOffAdvice_leavesTheClassAlone() throws Exception {
    Weaver weaver = new Weaver(getClass().getClassLoader());
    Rewrite rewrite =
        Rewrite.of(Shapes.class.getName())
            .advise(Methods.named("nothing"), SeenAdvice.class.getName());
    byte[] original = getClass().getResourceAsStream("Shapes.class").readAllBytes();
    assertThat(weaver.changes(original, List.of(rewrite))).isTrue();
    weaver.switchOff(SeenAdvice.class.getName());
    assertThat(weaver.changes(original, List.of(rewrite))).isFalse();
  }

  @Test
  void weave_staticMethod_isSeenWithItsArguments() throws Exception {
    Object shapes = woven(Methods.staticNamed("joined"), StaticAdvice.class);
    Method joined = shapes.getClass().getMethod("joined", long.class, String.class);
    assertThat(joined.invoke(null, 7L, "a")).isEqualTo("7a!");
    assertThat(Seen.events).containsExactly("enter a", "exit a 7a! null");
    assertThat(failures).isEmpty();
  }

  @Test
  void weave_staticMethodThatWasNotAskedFor_staysAsItIs() throws Exception {
    Object shapes = woven(Methods.named("joined"), StaticAdvice.class);
    shapes.getClass().getMethod("joined", long.class, String.class).invoke(null, 7L, "a");
    assertThat(Seen.events).isEmpty();
  }

  @Test
  void weave_innerClassWhoseAdviceWantsTheEnclosingOne_getsTheEnclosingObject() throws Exception {
    assertEnclosing(OuterAdvice.class, Rewrite.of(Enclosing.Inner.class.getName()));
  }

  @Test
  void weave_adviceOfAStandIn_isReadWithTheNameInItsPlace() throws Exception {
    assertEnclosing(
        StandInAdvice.class,
        Rewrite.of(Enclosing.Inner.class.getName())
            .reading(EnclosingStandIn.class.getName(), Enclosing.class.getName()));
  }

  private void assertEnclosing(Class<?> advice, Rewrite rewrite) throws Exception {
    WovenLoader loader =
        new WovenLoader(
            Enclosing.class.getName(), rewrite.advise(Methods.named("call"), advice.getName()));
    Object outer = loader.loadClass(Enclosing.class.getName()).getConstructor().newInstance();
    assertThat(call(call(outer, "inner"), "call")).isEqualTo("called in 20");
    assertThat(Seen.events)
        .containsExactly(
            "enter the enclosing object", "exit the enclosing object called in 20 null");
    assertThat(failures).isEmpty();
  }

  @Test
  void weave_adviceThatDoesNotFit_saysWhy() {
    Rewrite rewrite =
        Rewrite.of(Shapes.class.getName())
            .advise(Methods.named("primitive"), ArgumentAdvice.class.getName());
    assertThatThrownBy(
            () ->
                new Weaver(getClass().getClassLoader())
                    .weave(
                        getClass().getResourceAsStream("Shapes.class").readAllBytes(),
                        List.of(rewrite),
                        false))
        .isInstanceOf(Unweavable.class)
        .hasMessage("the advice takes a Ljava/lang/String; where there is a I");
  }

  private static Object woven(Methods methods, Class<?> advice) throws Exception {
    WovenLoader loader =
        new WovenLoader(
            Shapes.class.getName(),
            Rewrite.of(Shapes.class.getName()).advise(methods, advice.getName()));
    return loader.loadClass(Shapes.class.getName()).getConstructor().newInstance();
  }

  private static void assertSeen(String exit, ThrowingCall call, Object result) throws Exception {
    Seen.events.clear();
    assertThat(call.call()).isEqualTo(result);
    assertThat(Seen.events).containsExactly("enter -", exit);
  }

  private static Object call(Object target, String name, Object... arguments) throws Exception {
    for (Method method : target.getClass().getMethods()) {
      if (method.getName().equals(name)) {
        try {
          return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
          throw (Exception) e.getCause();
        }
      }
    }
    throw new AssertionError(name);
  }

  private interface ThrowingCall {
    Object call() throws Exception;
  }
}
