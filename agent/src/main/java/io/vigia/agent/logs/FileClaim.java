package io.vigia.agent.logs;

import io.vigia.agent.util.Log;
import io.vigia.agent.util.ProcessId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a file, which one JVM has at a time: a lock on {@code <file>.lock} beside it,
 * which stays there, since the file itself is renamed when it rolls. The lock ends with the JVM,
 * however that ends.
 */
final class FileClaim {
  private static final int MAX_NAMES = 100;

  /** The file to write: the one that was asked for, or one of a name beside it. */
  final Path path;

  /** Holds the lock as long as this is held. */
  private final @Nullable FileChannel lock;

  private FileClaim(Path path, @Nullable FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Claims a file, else the same name with the process' id in it, and says so.
   *
   * @throws IOException where nothing can be made in its folder
   */
  static FileClaim of(String key, String name) throws IOException {
    Path wanted = Paths.get(name);
    Path folder = wanted.getParent();
    // Asked first: to make one that is a link to a folder fails before Java 19.
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    // A link is followed: what rolls is the file, and two links to it are one file.
    Path file = Files.exists(wanted) ? wanted.toRealPath() : wanted;
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new FileClaim(file, null);
    }
    for (int i = 0; i < MAX_NAMES; i++) {
      FileClaim claim = attempt(key, i == 0 ? file : file.resolveSibling(name(file, i)));
      if (claim != null) {
        if (i > 0) {
          Log.warn(
              key + " '" + file + "' is written by another process; this one writes " + claim.path);
        }
        return claim;
      }
    }
    throw new IOException("it is written by other processes, as is every name beside it");
  }

  /** Gives the right back. */
  void release() {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        // The lock is gone with its file.
      }
    }
  }

  /** {@code app.log} is {@code app-4711.log}, then {@code app-4711-2.log}. */
  private static String name(Path file, int attempt) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    String more = "-" + ProcessId.get() + (attempt == 1 ? "" : "-" + attempt);
    return name.substring(0, dot) + more + name.substring(dot);
  }

  /** Null where another one has it. */
  private static @Nullable FileClaim attempt(String key, Path path) throws IOException {
    Path beside = path.resolveSibling(path.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new FileClaim(path, channel);
      }
    } catch (OverlappingFileLockException ofThisProcess) {
      // The same as that of another one: two keys have named one file.
    } catch (IOException e) {
      // The file system knows no locks. A name of its own after each start would be no log file.
      Log.warn(key + " '" + path + "' cannot be locked, no other process may write it", e);
      return new FileClaim(path, channel);
    }
    channel.close();
    return null;
  }
}
