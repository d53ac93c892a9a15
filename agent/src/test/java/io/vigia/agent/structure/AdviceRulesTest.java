package io.vigia.agent.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Advice is pasted into other people's classes: it is small, static, and names nothing of ours. */
class AdviceRulesTest {
  private static final int MAX_LINES = 20;

  @Test
  void advice_everyClass_hasTheShapeThatCanBePasted() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (ClassFile file : advices()) {
      if (file.fields > 0) {
        wrong.add(file.name + " has fields");
      }
      for (ClassFile.Method method : file.methods) {
        if (!method.name.equals("<init>")) {
          check(file.simpleName() + "." + method.name, method, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void advice_everyClass_namesNothingOfTheAgent() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (ClassFile file : advices()) {
      for (String other : file.names) {
        if (other.startsWith("io.vigia.agent.")) {
          wrong.add(file.simpleName() + " names " + other);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void advice_everyClass_isNamedByAnInstrumentationOfItsPackage() throws Exception {
    Set<String> named = new TreeSet<>();
    for (ClassFile file : classes()) {
      for (String text : file.texts) {
        if (text.endsWith("Advice")) {
          named.add(file.packageName() + "." + text);
        }
      }
    }
    Set<String> there = new TreeSet<>();
    advices().forEach(file -> there.add(file.name));
    assertThat(there).hasSizeGreaterThan(200);
    assertThat(named).isEqualTo(there);
  }

  private static void check(String name, ClassFile.Method method, List<String> wrong) {
    if (!method.name.equals("enter") && !method.name.equals("exit")) {
      wrong.add(name + " is neither enter nor exit");
    }
    if (!method.isStatic) {
      wrong.add(name + " is not static");
    }
    if (method.hasInvokeDynamic) {
      wrong.add(name + " has a lambda or a string concatenation");
    }
    if (method.hasTryCatch) {
      wrong.add(name + " has a try block");
    }
    if (method.lines() > MAX_LINES) {
      wrong.add(name + " has " + method.lines() + " lines");
    }
  }

  private static List<ClassFile> advices() throws Exception {
    List<ClassFile> found = new ArrayList<>();
    for (ClassFile file : classes()) {
      if (file.simpleName().endsWith("Advice")) {
        found.add(file);
      }
    }
    return found;
  }

  private static List<ClassFile> classes() throws Exception {
    return ClassFile.below(Path.of("target/classes/io/vigia/agent/instrument"));
  }
}
