package io.vigia.agent.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final String TELLING = Telling.class.getName();
  private static final String BUILDER = StringBuilder.class.getName();
  private static final List<String> told = new ArrayList<>();

  @BeforeEach
  void forget() {
    told.clear();
  }

  @Test
  void report_callsWithAnArgument_areToldWithIt() throws Exception {
    Object telling = make(report(Calls.of("append", BUILDER).tellingArgument(), "argument"));
    assertThat(say(telling, 7, true)).isEqualTo("said 7017x2.5");
    assertThat(told).containsExactly("01 7");
  }

  @Test
  void report_callsOfAnyArgument_areToldWithoutIt() throws Exception {
    Object telling = make(report(Calls.of("append", BUILDER), "call"));
    say(telling, 7, false);
    assertThat(told).containsExactly("01", "017", "017y");
  }

  @Test
  void report_callInALambda_isToldOfTheObjectThatItIsOf() throws Exception {
    Object telling = make(report(Calls.of("append", BUILDER).tellingArgument(), "argument"));
    Method later = telling.getClass().getDeclaredMethod("later", int.class);
    later.setAccessible(true);
    ((Runnable) later.invoke(telling, 8)).run();
    assertThat(told).containsExactly("01 8");
  }

  @Test
  void report_callInAStaticMethod_isNotTold() throws Exception {
    Object telling = make(report(Calls.of("append", BUILDER), "call"));
    Method nobody = telling.getClass().getDeclaredMethod("nobody", StringBuilder.class);
    nobody.setAccessible(true);
    assertThat(nobody.invoke(null, new StringBuilder("3"))).isEqualTo("34");
    assertThat(told).isEmpty();
  }

  @Test
  void report_construction_isToldAtTheEndOfEachConstructor() throws Exception {
    make(report(Calls.construction(), "call"));
    assertThat(told).containsExactly("0", "01");
  }

  @Test
  void report_constructionTellingItsArgument_isToldWithTheFirst() throws Exception {
    String made = Made.class.getName();
    Rewrite rewrite =
        Rewrite.of(made).report(Calls.construction().tellingArgument(), Door.class, "argument");
    Class<?> woven = new WovenLoader(made, rewrite).loadClass(made);
    for (Constructor<?> constructor : woven.getDeclaredConstructors()) {
      constructor.setAccessible(true);
      boolean isOfText = constructor.getParameterTypes()[0] == String.class;
      constructor.newInstance(isOfText ? new Object[] {"a", 1L} : new Object[] {7});
    }
    assertThat(told).containsExactlyInAnyOrder("made of a1 with a", "made of 7 7");
  }

  @Test
  void report_otherOwner_isNotTold() throws Exception {
    Object telling = make(report(Calls.of("append", "java.lang.StringBuffer"), "call"));
    say(telling, 7, true);
    assertThat(told).isEmpty();
  }

  @Test
  void passResult_callsInTheMidstOfAnExpression_goOnWithWhatTheDoorSays() throws Exception {
    Rewrite rewrite =
        Rewrite.of(TELLING).passResult(Calls.of("toString", BUILDER), Door.class, "louder");
    assertThat(make(rewrite)).hasToString("01!");
  }

  @Test
  void passResult_besideAReportOfTheSameCall_bothAreThere() throws Exception {
    Calls calls = Calls.of("append", BUILDER);
    Object telling =
        make(report(calls.tellingArgument(), "argument").passResult(calls, Door.class, "starred"));
    assertThat(say(telling, 7, true)).isEqualTo("said 7017*x*2.5*");
    assertThat(told).containsExactly("01 7");
  }

  @Test
  void report_besideAdvice_bothAreThere() throws Exception {
    Seen.events.clear();
    Rewrite rewrite =
        report(Calls.of("append", BUILDER), "call")
            .advise(Methods.named("say"), SeenAdvice.class.getName());
    assertThat(say(make(rewrite), 7, true)).isEqualTo("said 7017x2.5");
    assertThat(told).hasSize(3);
  }

  @Test
  void weaver_doorSwitchedOff_isNotToldAnyMore() throws Exception {
    Weaver weaver = new Weaver(getClass().getClassLoader());
    byte[] original = Telling.class.getResourceAsStream("Telling.class").readAllBytes();
    List<Rewrite> rewrites = Arrays.asList(report(Calls.construction(), "call"));
    assertThat(weaver.changes(original, rewrites)).isTrue();
    weaver.switchOff(Door.class.getName());
    assertThat(weaver.changes(original, rewrites)).isFalse();
  }

  private static Rewrite report(Calls calls, String method) {
    return Rewrite.of(TELLING).report(calls, Door.class, method);
  }

  private static Object make(Rewrite rewrite) throws Exception {
    Class<?> woven = new WovenLoader(TELLING, rewrite).loadClass(TELLING);
    Constructor<?> constructor = woven.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static Object say(Object telling, int number, boolean twice) throws Exception {
    Method say = telling.getClass().getDeclaredMethod("say", int.class, boolean.class);
    say.setAccessible(true);
    return say.invoke(telling, number, twice);
  }

  /** Takes what is told. */
  public static final class Door {
    private Door() {}

    public static void call(Object teller) {
      told.add(teller.toString());
    }

    public static void argument(Object teller, int number) {
      told.add(teller + " " + number);
    }

    public static String louder(String text) {
      return text + "!";
    }

    public static StringBuilder starred(StringBuilder text) {
      return text.append('*');
    }

    public static void argument(Object teller, Object value) {
      // Of append(String): what is told of appended numbers is enough here.
      if (teller.toString().startsWith("made")) {
        told.add(teller + " with " + value);
      }
    }
  }

  /** Two ways to be made. */
  static class Made {
    private final String text;

    Made(String text, long number) {
      this.text = text + number;
    }

    Made(int number) {
      this.text = String.valueOf(number);
    }

    @Override
    public String toString() {
      return "made of " + text;
    }
  }
}
