package io.vigia.agent.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Weaves every method of whole libraries and has the JVM verify the outcome: real compilers'
 * output, far more shapes than a person thinks of.
 */
class WeaverOnLibrariesTest {
  @ParameterizedTest
  @CsvSource({
    "org.assertj.core., org.assertj.core.api.Assertions",
    "com.fasterxml.jackson., com.fasterxml.jackson.core.JsonFactory",
    "io.sentry., io.sentry.Sentry",
    "org.apache.catalina., org.apache.catalina.Server",
  })
  void weave_everyMethodOfALibrary_passesTheVerifier(String prefix, String witness)
      throws Exception {
    File jar =
        new File(
            Class.forName(witness, false, getClass().getClassLoader())
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    List<String> names = classesOf(jar, prefix);
    WovenLoader loader =
        new WovenLoader(
            prefix,
            Rewrite.of("every.one").advise(Methods.startingWith(""), SeenAdvice.class.getName()));
    List<String> rejected = new ArrayList<>();
    for (String name : names) {
      try {
        loader.loadClass(name).getDeclaredMethods(); // links, and so verifies
      } catch (VerifyError | ClassFormatError e) {
        rejected.add(name + ": " + e.getMessage());
      } catch (NoClassDefFoundError e) {
        // The library's optional dependency is not here: neither woven nor unwoven would it link.
      }
    }
    assertThat(rejected).isEmpty();
    assertThat(loader.woven).isGreaterThan(names.size() / 3);
  }

  private static List<String> classesOf(File file, String prefix) throws Exception {
    try (JarFile jar = new JarFile(file)) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .filter(name -> name.startsWith(prefix))
          .collect(Collectors.toList());
    }
  }
}
