package bench.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the variants from a file: a line each, of a name, the agent's jar or Maven coordinates, and
 * the environment variables that it is started with. In these, {@code {collector}} stands for the
 * URL of a collector that takes everything.
 */
final class Variants {
  private final Path downloads;
  private final String collector;

  /** Agents given by coordinates are downloaded to {@code downloads}. */
  Variants(Path downloads, String collector) {
    this.downloads = downloads;
    this.collector = collector;
  }

  /** The server alone, then one variant for each line of {@code file}. */
  List<Variant> read(Path file) throws Exception {
    List<Variant> variants = new ArrayList<>();
    variants.add(new Variant("none", Optional.empty(), Map.of()));
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        variants.add(variant(line.trim().split("\\s+")));
      }
    }
    return variants;
  }

  private Variant variant(String[] words) throws Exception {
    Path agent = words[1].contains(":") ? download(words[1]) : Path.of(words[1]);
    Map<String, String> environment = new LinkedHashMap<>();
    for (String setting : Arrays.asList(words).subList(2, words.length)) {
      String[] pair = setting.split("=", 2);
      environment.put(pair[0], pair[1].replace("{collector}", collector));
    }
    return new Variant(words[0], Optional.of(agent.toAbsolutePath()), environment);
  }

  /** Maven copies the jar of {@code coordinates}, which are group, artifact and version. */
  private Path download(String coordinates) throws Exception {
    String[] parts = coordinates.split(":");
    Path jar = downloads.resolve(parts[1] + "-" + parts[2] + ".jar");
    if (!Files.exists(jar)) {
      Process maven =
          new ProcessBuilder(
                  "mvn",
                  "-q",
                  "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy",
                  "-Dartifact=" + coordinates,
                  "-DoutputDirectory=" + downloads.toAbsolutePath())
              .inheritIO()
              .start();
      if (maven.waitFor() != 0) {
        throw new IOException("Maven could not copy " + coordinates);
      }
    }
    return jar;
  }
}
