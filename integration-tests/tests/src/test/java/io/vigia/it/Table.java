package io.vigia.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The lines of a resource whose cells are separated by bars. */
public final class Table {
  private Table() {}

  /** All lines that are neither empty nor comments. */
  public static List<List<String>> read(String resource, int cells) {
    try (InputStream in = Table.class.getResourceAsStream("/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> cells(line, cells))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line, int count) {
    List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    if (cells.size() != count) {
      throw new IllegalArgumentException(count + " cells are expected: " + line);
    }
    return cells;
  }

  /** The words of a cell, which spaces separate. */
  public static List<String> words(String cell) {
    return Arrays.stream(cell.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
