package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is inside {@code vigia.jar}, and what is not. */
class JarTest {
  private static final long MOST_BYTES = 4_000_000;

  /** The packages of the libraries inside, and what NOTICE calls them. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "com/fasterxml/jackson/", "com.fasterxml.jackson.core:jackson-core",
          "io/prometheus/metrics/", "io.prometheus:prometheus-metrics",
          "io/sentry/", "io.sentry:sentry",
          "org/objectweb/asm/", "org.ow2.asm:asm");

  @Test
  void jar_size_isBounded() throws IOException {
    assertThat(Files.size(Build.agentJar())).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void jar_root_holdsTheEntryAndTheDoorOnly() throws IOException {
    assertThat(files())
        .allMatch(
            name ->
                name.matches("io/vigia/\\w+\\.class")
                    || name.matches("io/vigia/bootstrap/[\\w$]+\\.class")
                    || name.startsWith("agent/")
                    || Set.of("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/NOTICE")
                        .contains(name));
  }

  @Test
  void jar_agent_holdsNoClassFilesNorMetadataOfLibraries() throws IOException {
    assertThat(files())
        .filteredOn(name -> name.startsWith("agent/"))
        .noneMatch(
            name ->
                name.endsWith(".class")
                    || name.contains("module-info")
                    || name.contains("package-info")
                    || name.endsWith(".MF")
                    || name.contains("META-INF/versions/")
                    || name.contains("META-INF/maven/"));
  }

  @Test
  void notice_everyLibrary_isNamed() throws IOException {
    String notice = content("META-INF/NOTICE");
    Set<String> strangers = new TreeSet<>();
    for (String name : files()) {
      if (name.matches("agent/.*\\.classdata") && !name.startsWith("agent/io/vigia/")) {
        String path = name.substring("agent/".length());
        if (LIBRARIES.keySet().stream().noneMatch(path::startsWith)) {
          strangers.add(path.substring(0, path.lastIndexOf('/')));
        }
      }
    }

    assertThat(strangers).isEmpty();
    assertThat(notice).contains(LIBRARIES.values());
    assertThat(content("META-INF/LICENSE")).contains("Apache License");
  }

  private static List<String> files() throws IOException {
    try (JarFile jar = new JarFile(Build.agentJar().toFile())) {
      return jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
    }
  }

  private static String content(String name) throws IOException {
    try (JarFile jar = new JarFile(Build.agentJar().toFile());
        InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
