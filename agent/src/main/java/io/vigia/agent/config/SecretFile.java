package io.vigia.agent.config;

import io.vigia.agent.redact.Redaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A secret in a file, as container platforms hand them out. */
final class SecretFile {
  private SecretFile() {}

  /**
   * What the file has in it that an environment variable names; null where it is not set, or the
   * file is empty or cannot be read.
   *
   * @param problems one more where it cannot be read
   */
  static @Nullable String text(String variable, Sources sources, List<String> problems) {
    String path = sources.environment(variable);
    if (path == null) {
      return null;
    }
    try {
      String text = new String(Files.readAllBytes(Paths.get(path)), StandardCharsets.UTF_8).trim();
      return text.isEmpty() ? null : text;
    } catch (IOException | RuntimeException e) {
      // Whoever mistakes the variable for that of the secret itself has that in it.
      boolean isPath = path.startsWith("/") || path.startsWith(".") || path.startsWith(":\\", 1);
      problems.add(
          variable
              + " was '"
              + (isPath ? path : Redaction.FILTERED)
              + "', which cannot be read ("
              + e.getClass().getSimpleName()
              + "); it is left out");
      return null;
    }
  }
}
