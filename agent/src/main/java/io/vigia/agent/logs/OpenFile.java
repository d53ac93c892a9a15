package io.vigia.agent.logs;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A file that lines are appended to; its last line is complete when it was opened. */
final class OpenFile {
  private final Path path;

  /** Appends whatever the file's length is by then: another program may have truncated it. */
  private final FileOutputStream out;

  /** What tells the file from one that takes its name; null where the system does not tell. */
  private final @Nullable Object identity;

  /** False for a pipe or a terminal, which has no length and cannot be renamed. */
  final boolean isRegular;

  private long size;

  OpenFile(Path path) throws IOException {
    this.path = path;
    out = new FileOutputStream(path.toFile(), true);
    try {
      BasicFileAttributes attributes = attributes();
      identity = attributes.fileKey();
      isRegular = attributes.isRegularFile();
      size = isRegular ? attributes.size() : 0;
      if (isRegular && endsWithinLine()) {
        out.write('\n');
        size++;
      }
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  long size() {
    return size;
  }

  /**
   * Writes complete lines.
   *
   * @throws IncompleteWrite where none or some of them were
   */
  void write(byte[] lines, int length) throws IncompleteWrite {
    try {
      out.write(lines, 0, length);
      size += length;
    } catch (IOException e) {
      throw new IncompleteWrite(e, takeBack(lines, length));
    }
  }

  /** Takes an incomplete line back, and returns how many bytes of complete ones are written. */
  private int takeBack(byte[] lines, int length) {
    try {
      long written = isRegular ? out.getChannel().size() - size : 0;
      int complete = (int) Math.max(0, Math.min(written, length));
      while (complete > 0 && lines[complete - 1] != '\n') {
        complete--;
      }
      if (written > complete) {
        out.getChannel().truncate(size + complete);
      }
      return complete;
    } catch (IOException e) {
      // The line is ended when the file is opened again.
      return 0;
    }
  }

  /** False where the path names another file by now, or none; takes note of a changed length. */
  boolean isCurrent() throws IOException {
    if (!isRegular) {
      return true;
    }
    try {
      BasicFileAttributes attributes = attributes();
      Object now = attributes.fileKey();
      size = attributes.size();
      return identity == null || identity.equals(now);
    } catch (NoSuchFileException removed) {
      return false;
    }
  }

  void close() {
    try {
      out.close();
    } catch (IOException e) {
      // What was written was written.
    }
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class);
  }

  private boolean endsWithinLine() throws IOException {
    if (size == 0) {
      return false;
    }
    try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
      in.seek(size - 1);
      int last = in.read();
      return last >= 0 && last != '\n';
    }
  }
}
