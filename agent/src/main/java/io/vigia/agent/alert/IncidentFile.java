package io.vigia.agent.alert;

import io.vigia.agent.config.Rule;
import io.vigia.agent.util.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where incidents outlive the process: one small file, a line each. What cannot be read or written
 * is one warning, and the incidents are kept in memory.
 */
public final class IncidentFile {
  /** Keeps nothing: no directory is configured. */
  public static final IncidentFile OFF = new IncidentFile(null);

  private static final String NAME = "incidents.tsv";
  private static final int FIELDS = 7;

  private final @Nullable Path file;
  private int lines;
  private boolean failed;

  private IncidentFile(@Nullable Path file) {
    this.file = file;
  }

  /** The file in this directory, which is made where it is not there. */
  public static IncidentFile in(Path directory) {
    return new IncidentFile(directory.resolve(NAME));
  }

  /** What it has, the oldest first; lines that are none of ours are left out. */
  List<Incident> read() {
    if (file == null || !Files.exists(file)) {
      return Collections.emptyList();
    }
    List<Incident> incidents = new ArrayList<>();
    int wrong = 0;
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        lines++;
        Incident incident = parse(line);
        if (incident != null) {
          incidents.add(incident);
        } else {
          wrong++;
        }
      }
    } catch (IOException | RuntimeException e) {
      fail("cannot be read", e);
    }
    if (wrong > 0) {
      Log.warn(file + " has " + wrong + " lines that are no incidents; they are left out");
    }
    return incidents;
  }

  /**
   * Adds one. The file is written anew where it has grown to twice what is kept.
   *
   * @param kept all that are kept, the newest first, this one among them
   */
  synchronized void append(Incident incident, Supplier<List<Incident>> kept) {
    if (file == null) {
      return;
    }
    try {
      Path directory = file.getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      if (lines >= 2 * Incidents.MOST) {
        rewrite(file, kept.get());
      } else {
        Files.write(
            file,
            line(incident).getBytes(StandardCharsets.UTF_8),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
        lines++;
      }
      failed = false;
    } catch (IOException | RuntimeException e) {
      fail("cannot be written", e);
    }
  }

  private void rewrite(Path target, List<Incident> kept) throws IOException {
    List<Incident> oldestFirst = new ArrayList<>(kept);
    Collections.reverse(oldestFirst);
    StringBuilder text = new StringBuilder();
    for (Incident incident : oldestFirst) {
      text.append(line(incident));
    }
    Path fresh = target.resolveSibling(NAME + ".new");
    Files.write(fresh, text.toString().getBytes(StandardCharsets.UTF_8));
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    lines = oldestFirst.size();
  }

  private void fail(String what, Exception e) {
    if (!failed) {
      failed = true;
      Log.warn(file + " " + what + " (" + e + "): incidents are kept in memory only");
    }
  }

  private static String line(Incident incident) {
    return incident.id
        + '\t'
        + incident.rule.key
        + '\t'
        + incident.subject.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ')
        + '\t'
        + incident.started
        + '\t'
        + incident.detectionMillis
        + '\t'
        + incident.recoveryMillis
        + '\t'
        + incident.end
        + '\n';
  }

  private static @Nullable Incident parse(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      return null;
    }
    try {
      for (Rule rule : Rule.values()) {
        if (rule.key.equals(fields[1])) {
          return new Incident(
              fields[0],
              rule,
              fields[2],
              Long.parseLong(fields[3]),
              Long.parseLong(fields[4]),
              Long.parseLong(fields[5]),
              Incident.End.valueOf(fields[6]));
        }
      }
    } catch (IllegalArgumentException e) {
      // Not one of ours.
    }
    return null;
  }
}
