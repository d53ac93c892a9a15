package io.vigia.agent.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Imports run downward only, and each library is known in one place. */
class DependencyRulesTest {
  private static final String ROOT = "io.vigia.agent";

  /**
   * From the top; packages of one row do not know each other, but a package knows the one that it
   * lies in.
   */
  private static final List<List<String>> ROWS =
      Arrays.asList(
          Arrays.asList(""),
          Arrays.asList("instrument", "endpoint"),
          Arrays.asList("alert", "errors", "health", "logs", "sql"),
          Arrays.asList("rewrite", "telemetry"),
          Arrays.asList("config", "util"),
          Arrays.asList("redact"));

  @Test
  void packages_ofTheAgent_importDownwardOnly() throws Exception {
    List<String> upward = new ArrayList<>();
    for (ClassFile file : agent()) {
      for (String other : file.names) {
        if (other.startsWith(ROOT + ".") && !mayImport(file.packageName(), packageOf(other))) {
          upward.add(file.name + " names " + other);
        }
      }
    }
    assertThat(upward).isEmpty();
  }

  @Test
  void libraries_ofTheAgent_areKnownInOnePlaceEach() throws Exception {
    assertOnlyIn("org.objectweb.asm.", file -> file.packageName().equals(ROOT + ".rewrite"));
    assertOnlyIn("io.prometheus.", file -> file.packageName().equals(ROOT + ".telemetry"));
    assertOnlyIn("io.sentry.", file -> file.packageName().equals(ROOT + ".errors.sentry"));
    assertOnlyIn("java.net.ServerSocket", file -> file.packageName().equals(ROOT + ".endpoint"));
  }

  @Test
  void agent_anywhere_namesNothingThatInitialisesLoggingOrManagement() throws Exception {
    assertOnlyIn("java.util.logging.", file -> file.simpleName().endsWith("Advice"));
    Predicate<ClassFile> isPasted =
        file -> file.packageName().endsWith(".http.jdk") && file.simpleName().endsWith("Advice");
    assertOnlyIn("com.sun.net.httpserver.", isPasted);
    assertOnlyIn("sun.net.httpserver.", isPasted);
  }

  @Test
  void bootstrap_anywhere_namesJavaBaseOnly() throws Exception {
    List<String> foreign = new ArrayList<>();
    for (ClassFile file : ClassFile.below(Path.of("../bootstrap/target/classes"))) {
      if (file.packageName().equals("io.vigia.bootstrap")) {
        for (String other : file.names) {
          if (!other.startsWith("io.vigia.bootstrap.") && !isOfJavaBase(other)) {
            foreign.add(file.name + " names " + other);
          }
        }
      }
    }
    assertThat(foreign).isEmpty();
  }

  private static boolean isOfJavaBase(String name) {
    try {
      return Class.forName(name).getModule() == Object.class.getModule();
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static List<ClassFile> agent() throws Exception {
    return ClassFile.below(Path.of("target/classes/io/vigia"));
  }

  private static void assertOnlyIn(String prefix, Predicate<ClassFile> place) throws Exception {
    List<String> elsewhere = new ArrayList<>();
    for (ClassFile file : agent()) {
      for (String other : file.names) {
        if (other.startsWith(prefix) && !place.test(file)) {
          elsewhere.add(file.name + " names " + other);
        }
      }
    }
    assertThat(elsewhere).isEmpty();
  }

  private static boolean mayImport(String from, String to) {
    boolean isWithin = from.startsWith(to + ".") && !to.equals(ROOT);
    return from.equals(to) || isWithin || row(from) < row(to);
  }

  private static int row(String packageName) {
    String below =
        packageName.length() == ROOT.length() ? "" : packageName.substring(ROOT.length() + 1);
    for (int i = 0; i < ROWS.size(); i++) {
      if (ROWS.get(i).contains(below.split("\\.")[0])) {
        return i;
      }
    }
    throw new AssertionError(packageName + " stands in no row");
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
