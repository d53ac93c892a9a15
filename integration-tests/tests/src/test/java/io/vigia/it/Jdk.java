package io.vigia.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JDK that child JVMs run on: those of {@code TEST_JDKS} (homes separated by the path separator),
 * without it the one that runs the tests.
 *
 * @param feature the release, 8 or 17
 */
public record Jdk(int feature, Path home) {
  private static final Pattern SPECIFICATION =
      Pattern.compile("java\\.specification\\.version = (?:1\\.)?(\\d+)");
  private static final List<Jdk> ALL = fromEnvironment();

  public static List<Jdk> all() {
    return ALL;
  }

  /** The one that runs the tests, for what does not differ between releases. */
  public static Jdk running() {
    return at(Path.of(System.getProperty("java.home")));
  }

  /** The oldest and the newest between two releases; one where there is only one. */
  public static List<Jdk> oldestAndNewest(int oldest, int newest) {
    List<Jdk> jdks =
        ALL.stream()
            .filter(jdk -> oldest <= jdk.feature() && jdk.feature() <= newest)
            .sorted(Comparator.comparing(Jdk::feature))
            .toList();
    return jdks.size() < 2 ? jdks : List.of(jdks.get(0), jdks.get(jdks.size() - 1));
  }

  /** The path of one of its programs, for example {@code javac}. */
  public String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  @Override
  public String toString() {
    return "JDK " + feature;
  }

  private static List<Jdk> fromEnvironment() {
    String homes = System.getenv("TEST_JDKS");
    if (homes == null || homes.isBlank()) {
      return List.of(running());
    }
    List<Jdk> jdks = new ArrayList<>();
    for (String home : homes.split(File.pathSeparator)) {
      jdks.add(at(Path.of(home)));
    }
    return jdks;
  }

  /** Asked of the JDK itself, for not every JDK 8 has a {@code release} file. */
  private static Jdk at(Path home) {
    try {
      Process process =
          new ProcessBuilder(
                  home.resolve("bin/java").toString(), "-XshowSettings:properties", "-version")
              .redirectErrorStream(true)
              .start();
      String settings = new String(process.getInputStream().readAllBytes(), UTF_8);
      Matcher version = SPECIFICATION.matcher(settings);
      if (!version.find()) {
        throw new IllegalStateException("no JDK at " + home + ": " + settings);
      }
      return new Jdk(Integer.parseInt(version.group(1)), home);
    } catch (IOException e) {
      throw new UncheckedIOException("no JDK at " + home, e);
    }
  }
}
