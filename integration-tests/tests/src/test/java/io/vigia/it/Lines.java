package io.vigia.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The lines that a process has written to one of its streams so far. */
public final class Lines {
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  private Lines(InputStream in) {
    reader = new Thread(() -> read(in), "lines");
    reader.setDaemon(true);
    reader.start();
  }

  static Lines of(InputStream in) {
    return new Lines(in);
  }

  public List<String> all() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /** Those that contain {@code part}. */
  public List<String> containing(String part) {
    return all().stream().filter(line -> line.contains(part)).toList();
  }

  /** The first that passes {@code test}, awaited; empty where none came before the deadline. */
  public Optional<String> await(Predicate<String> test) {
    return await(Await.DEADLINE, test);
  }

  /** The same with a deadline of the caller's. */
  Optional<String> await(Duration deadline, Predicate<String> test) {
    return Await.value(deadline, () -> first(test), found -> found.isPresent() || !reader.isAlive())
        .or(() -> first(test));
  }

  /** Returns when the process has closed the stream. */
  void awaitEnd() {
    Await.value(reader::isAlive, alive -> !alive);
  }

  private Optional<String> first(Predicate<String> test) {
    synchronized (lines) {
      return lines.stream().filter(test).findFirst();
    }
  }

  private void read(InputStream in) {
    try (BufferedReader from =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = from.readLine(); line != null; line = from.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
      }
    } catch (IOException streamClosed) {
      // The process is gone; what it wrote until then is kept.
    }
  }
}
