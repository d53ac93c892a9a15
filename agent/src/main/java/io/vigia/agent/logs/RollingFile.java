package io.vigia.agent.logs;

import io.vigia.agent.util.Log;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that rolls over before a line would make it too long: {@code app.log} becomes
 * {@code app.log.1}, that {@code app.log.2}, and so on. Of the writer's thread only, and never
 * throws: lines that cannot be written are counted, and it is tried again every few seconds.
 */
final class RollingFile {
  private static final int BUFFER = 64 * 1024;

  private final String key;
  private final String wanted;
  private final long maxSize;
  private final int maxFiles;
  private final long retryNanos;
  private final LongConsumer dropped;
  private final Outage outage;

  private @Nullable FileClaim claim;
  private @Nullable OpenFile file;

  /** Complete lines that are not written yet. */
  private final byte[] buffer = new byte[BUFFER];

  private int buffered;

  /** Before that, it is not tried again to open the file, or to roll it. */
  private long retryAt = System.nanoTime();

  private long rollAt = System.nanoTime();
  private boolean cannotRoll;

  /**
   * @param key what the file is configured by, for messages
   * @param maxSize in bytes
   * @param maxFiles how many rolled files are kept, at least 1
   * @param retryNanos how long it is left alone after a failure
   * @param dropped told how many lines could not be written
   */
  RollingFile(
      String key, String path, long maxSize, int maxFiles, long retryNanos, LongConsumer dropped) {
    this.key = key;
    wanted = new File(path).getAbsolutePath();
    this.maxSize = maxSize;
    this.maxFiles = maxFiles;
    this.retryNanos = retryNanos;
    this.dropped = dropped;
    outage = new Outage(key);
  }

  /** Opens the file unless it is open, or could not be a short while ago. */
  void open() {
    if (file == null && System.nanoTime() - retryAt >= 0) {
      try {
        file = new OpenFile(claim().path);
      } catch (IOException | RuntimeException e) {
        failed(e);
      }
    }
  }

  /** Takes one line with its line feed; {@link #flush} writes it. */
  void append(byte[] line, int length) {
    open();
    if (buffered + length > BUFFER || wouldPass(length)) {
      flush();
    }
    if (file == null) {
      lose(1);
    } else if (length > BUFFER) {
      write(line, length);
    } else {
      System.arraycopy(line, 0, buffer, buffered, length);
      buffered += length;
    }
  }

  void flush() {
    if (buffered > 0) {
      write(buffer, buffered);
      buffered = 0;
    }
  }

  private boolean wouldPass(int more) {
    return file != null && file.isRegular && file.size() + buffered + more > maxSize;
  }

  /** Writes complete lines, into a file of their own where this one would become too long. */
  private void write(byte[] lines, int length) {
    try {
      ready(length).write(lines, length);
      outage.over();
    } catch (IncompleteWrite e) {
      failed(e);
      lose(count(lines, e.complete, length));
    } catch (IOException | RuntimeException e) {
      failed(e);
      lose(count(lines, 0, length));
    }
  }

  /** The open file, if need be another one than until now. */
  private OpenFile ready(int length) throws IOException {
    if (file != null && !file.isCurrent()) {
      // Somebody has removed or renamed it, and its folder may be another one, too.
      close();
      if (claim != null) {
        claim.release();
        claim = null;
      }
    }
    if (file == null) {
      file = new OpenFile(claim().path);
    }
    if (file.isRegular
        && file.size() > 0
        && file.size() + length > maxSize
        && System.nanoTime() - rollAt >= 0) {
      file = roll(claim().path);
    }
    return file;
  }

  private FileClaim claim() throws IOException {
    if (claim == null) {
      claim = FileClaim.of(key, wanted);
    }
    return claim;
  }

  private OpenFile roll(Path path) throws IOException {
    close();
    try {
      for (int i = maxFiles - 1; i > 0; i--) {
        Path older = numbered(path, i);
        if (Files.exists(older, LinkOption.NOFOLLOW_LINKS)) {
          Files.move(older, numbered(path, i + 1), StandardCopyOption.REPLACE_EXISTING);
        }
      }
      Files.move(path, numbered(path, 1), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException e) {
      rollAt = System.nanoTime() + retryNanos;
      if (!cannotRoll) {
        cannotRoll = true;
        Log.warn(key + " '" + path + "' cannot be rolled, it grows", e);
      }
    }
    return new OpenFile(path);
  }

  private static Path numbered(Path path, int number) {
    return path.resolveSibling(path.getFileName() + "." + number);
  }

  private void failed(Exception why) {
    close();
    retryAt = System.nanoTime() + retryNanos;
    outage.began(claim == null ? wanted : claim.path.toString(), why);
  }

  private void lose(int lines) {
    dropped.accept(lines);
    outage.lost(lines);
  }

  /** Closes the file, which the next line opens again. */
  void close() {
    if (file != null) {
      file.close();
      file = null;
    }
  }

  /** The lines in a part of an array. */
  private static int count(byte[] lines, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (lines[i] == '\n') {
        count++;
      }
    }
    return count;
  }
}
