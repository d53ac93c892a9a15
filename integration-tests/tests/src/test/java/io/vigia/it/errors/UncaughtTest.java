package io.vigia.it.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vigia.it.AgentJvm;
import io.vigia.it.Api;
import io.vigia.it.Await;
import io.vigia.it.Build;
import io.vigia.it.Jdk;
import io.vigia.it.JvmCommand;
import io.vigia.it.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody catches, on every JDK: told of once, and the application's handlers as before. */
class UncaughtTest {
  private static final List<String> HANDLERS =
      List.of(
          "handler broken: with a handler that throws",
          "handler default: executor",
          "handler default: fork-join",
          "handler default: plain",
          "handler default: timer",
          "handler group: in a group",
          "handler own: with a handler");

  static List<Jdk> jdks() {
    return Jdk.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void uncaught_inEveryKindOfThread_isToldOnceAndHandledAsBefore(Jdk jdk) {
    try (AgentJvm jvm = start(jdk, command -> command)) {
      jvm.application();
      boolean isVirtual = jdk.feature() >= 21;
      List<String> handlers = new ArrayList<>(HANDLERS);
      Map<String, String> expected = new TreeMap<>();
      for (String handler : HANDLERS) {
        expected.put(handler.substring(handler.indexOf(": ") + 2), "1 thread");
      }
      if (isVirtual) {
        handlers.add("handler default: virtual");
        expected.put("virtual", "1 thread");
      }
      expected.put("periodic", "2 task");

      assertThat(Await.value(() -> handlers(jvm), said -> said.size() >= handlers.size()))
          .containsExactlyInAnyOrderElementsOf(handlers);
      Api api = new Api(jvm);
      int total = expected.size() + 1;
      Await.value(() -> api.errors().path("total").asInt(), told -> told >= total);
      assertThat(told(api.errors())).isEqualTo(expected);
      assertThat(jvm.metrics().sum("vigia_exceptions_total", "source", "thread"))
          .isEqualTo(total - 2);
      assertThat(jvm.metrics().sum("vigia_exceptions_total", "source", "task")).isEqualTo(2);
      // What the JVM says itself of a handler that throws.
      jvm.assertUnharmed(line -> line.isEmpty() || line.contains("UncaughtExceptionHandler"));
    }
  }

  @Test
  void uncaught_switchedOff_isTheApplicationsBusiness() {
    try (AgentJvm jvm =
        start(Jdk.running(), command -> command.property("vigia.instrument.uncaught", "false"))) {
      jvm.application();
      Await.value(() -> handlers(jvm), said -> said.size() >= HANDLERS.size());
      assertThat(new Api(jvm).errors().path("total").asInt()).isZero();
    }
  }

  private static AgentJvm start(Jdk jdk, UnaryOperator<JvmCommand> change) {
    Path classes =
        new Sources()
            .add(Build.apps().resolve("uncaught/src"), text -> text)
            .compile("uncaught", List.of(), 8);
    return change.apply(JvmCommand.on(jdk).agent()).main(List.of(classes), "uncaught.Main").start();
  }

  private static List<String> handlers(AgentJvm jvm) {
    return jvm.out().containing("handler ");
  }

  private static Map<String, String> told(JsonNode errors) {
    Map<String, String> told = new TreeMap<>();
    for (JsonNode error : errors.path("errors")) {
      told.put(
          error.path("message").asText(),
          error.path("count").asText() + " " + error.path("source").asText());
    }
    return told;
  }
}
