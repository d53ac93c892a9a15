package io.vigia.agent.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorsTest {
  private static final String ROUTED = Routed.class.getName();
  private static final String BUILDER = StringBuilder.class.getName();

  private final Rewrite replacing =
      Rewrite.of(ROUTED)
          .replace(Methods.named("joined"), String.class, Door.class, "loud")
          .replace(Methods.staticNamed("doubled"), String.class, Door.class, "loud");

  @Test
  void replace_argumentsOfTheType_areOthersFromTheStart() throws Exception {
    assertThat(call(replacing, "joined", "a", 3L, "b", "c")).isEqualTo("A21bC");
  }

  @Test
  void replace_argumentOfAStaticMethod_isAnotherFromTheStart() throws Exception {
    assertThat(call(replacing, "doubled", "a")).isEqualTo("AA");
  }

  @Test
  void replace_otherMethods_stayAsTheyAre() throws Exception {
    assertThat(call(replacing, "called", new StringBuilder("ab"), 1)).isEqualTo("called 13");
  }

  @Test
  void replace_besideAdvice_isSeenByNeitherEnd() throws Exception {
    Seen.events.clear();
    Rewrite rewrite = replacing.advise(Methods.named("joined"), ArgumentAdvice.class.getName());
    assertThat(call(rewrite, "joined", "a", 1L, "b", "c")).isEqualTo("AbC");
    assertThat(Seen.events).containsExactly("enter a", "exit a - null");
  }

  @Test
  void redirect_aCall_isMadeThroughTheDoor() throws Exception {
    Rewrite rewrite =
        Rewrite.of(ROUTED).redirect(Calls.of("insert", BUILDER), Door.class, "insert");
    assertThat(call(rewrite, "called", new StringBuilder("ab"), 1)).isEqualTo("called 14");
  }

  @Test
  void redirect_aCallInAStaticMethod_isMadeThroughTheDoor() throws Exception {
    Rewrite rewrite =
        Rewrite.of(ROUTED)
            .redirect(Calls.of("length", CharSequence.class.getName()), Door.class, "length");
    assertThat(call(rewrite, "lengthOf", "abc")).isEqualTo(6);
  }

  @Test
  void redirect_whatTheMethodThrows_isThrown() {
    Rewrite rewrite =
        Rewrite.of(ROUTED).redirect(Calls.of("insert", BUILDER), Door.class, "insert");
    assertThatThrownBy(() -> call(rewrite, "called", new StringBuilder("ab"), 9))
        .isInstanceOf(StringIndexOutOfBoundsException.class);
  }

  @Test
  void weaver_aRewriteThatReplacesNothing_changesNothing() throws Exception {
    assertThat(changes(replacing)).isTrue();
    assertThat(
            changes(
                Rewrite.of(ROUTED)
                    .replace(Methods.named("doubled"), String.class, Door.class, "loud")))
        .isFalse();
  }

  @Test
  void weaver_doorSwitchedOff_isNotUsedAnyMore() throws Exception {
    Weaver weaver = new Weaver(getClass().getClassLoader());
    weaver.switchOff(Door.class.getName());
    List<Rewrite> rewrites =
        Arrays.asList(replacing.redirect(Calls.of("insert", BUILDER), Door.class, "insert"));
    assertThat(weaver.changes(bytes(), rewrites)).isFalse();
  }

  private static boolean changes(Rewrite rewrite) throws Exception {
    return new Weaver(DoorsTest.class.getClassLoader()).changes(bytes(), Arrays.asList(rewrite));
  }

  private static byte[] bytes() throws Exception {
    return DoorsTest.class.getResourceAsStream("Routed.class").readAllBytes();
  }

  private static Object call(Rewrite rewrite, String name, Object... arguments) throws Exception {
    Class<?> woven = new WovenLoader(ROUTED, rewrite).loadClass(ROUTED);
    Constructor<?> constructor = woven.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object routed = constructor.newInstance();
    for (Method method : woven.getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        try {
          return method.invoke(routed, arguments);
        } catch (InvocationTargetException e) {
          throw (Exception) e.getCause();
        }
      }
    }
    throw new AssertionError(name);
  }

  /** What is written into the methods. */
  public static final class Door {
    private Door() {}

    public static String loud(String text) {
      return text.toUpperCase(java.util.Locale.ROOT);
    }

    public static StringBuilder insert(StringBuilder text, int at, String inserted) {
      return text.insert(at, inserted).append('!');
    }

    public static int length(CharSequence text) {
      return 2 * text.length();
    }
  }
}
