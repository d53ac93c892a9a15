package io.vigia.agent.util;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import org.jspecify.annotations.Nullable;

/** The name of the machine or container, found without asking a name service, which may hang. */
public final class Host {
  private Host() {}

  /** {@code localhost} where nothing tells it. */
  public static String name() {
    for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
      String name = System.getenv(variable);
      if (name != null && !name.trim().isEmpty()) {
        return name.trim();
      }
    }
    String name = fromKernel();
    return name == null ? "localhost" : name;
  }

  private static @Nullable String fromKernel() {
    try {
      byte[] name = Files.readAllBytes(Paths.get("/proc/sys/kernel/hostname"));
      String text = new String(name, StandardCharsets.UTF_8).trim();
      return text.isEmpty() ? null : text;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }
}
