package io.vigia.agent.telemetry;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What Linux tells of this process in {@code /proc/self/status}; empty on other systems. */
final class ProcessStatus {
  private static final String FILE = "/proc/self/status";

  private final Map<String, Long> numbers;

  private ProcessStatus(Map<String, Long> numbers) {
    this.numbers = numbers;
  }

  /** The process at this moment. */
  static ProcessStatus read() {
    Map<String, Long> numbers = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(FILE), StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        parse(line, numbers);
      }
    } catch (IOException | SecurityException e) {
      // No such file: the process has these numbers, and nobody tells them.
    }
    return new ProcessStatus(numbers);
  }

  /** A line such as {@code VmRSS: 12345 kB} or {@code Threads: 12}; proc(5). */
  static void parse(String line, Map<String, Long> numbers) {
    String[] words = line.split("[:\\s]+", -1);
    boolean isSize = words.length == 3 && words[2].equals("kB");
    if (isSize || (words.length == 2 && words[0].equals("Threads"))) {
      numbers.put(words[0], Long.parseLong(words[1]) * (isSize ? 1024 : 1));
    }
  }

  /** The number called {@code key}, sizes in bytes; -1 where there is none. */
  long get(String key) {
    Long number = numbers.get(key);
    return number == null ? -1 : number;
  }
}
