package shop.demo;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A temporary directory for everything the shop writes, and the guard of it.
 *
 * <p>The shop removes it when it is closed, and the guard when it could not: a shell that waits at
 * the end of a pipe. The pipe closes when the JVM ends, also by {@code kill -9}, where no shutdown
 * hook runs; the guard then ends the servers that left a {@code *.pid} file here, and removes the
 * directory.
 */
public final class ScratchDirectory implements AutoCloseable {
  private static final String GUARD =
      String.join(
          "\n",
          // Ctrl-C reaches the whole terminal; the guard's turn is after the shop's.
          "trap '' INT TERM HUP",
          "wait_for() {",
          "  n=0; while kill -0 $1 && [ $n -lt 50 ]; do sleep 0.1; n=$((n + 1)); done",
          "}",
          "cat > /dev/null",
          "wait_for $PPID",
          "pids=$(find \"$0\" -name '*.pid' -exec head -n 1 {} ';')",
          "for pid in $pids; do kill -INT $pid; done",
          "for pid in $pids; do wait_for $pid; done",
          "rm -rf \"$0\"");

  private final Path path;
  private final Process guard;

  private ScratchDirectory(Path path, Process guard) {
    this.path = path;
    this.guard = guard;
  }

  /** Creates the directory and starts its guard. */
  public static ScratchDirectory create() throws IOException {
    Path path = Files.createTempDirectory("shop-");
    Redirect nowhere = Redirect.to(new File("/dev/null"));
    Process guard =
        new ProcessBuilder("sh", "-c", GUARD, path.toString())
            .redirectOutput(nowhere)
            .redirectError(nowhere)
            .start();
    return new ScratchDirectory(path, guard);
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Removes the directory; what a start that was cut short still writes is left to the guard. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).collect(Collectors.toList())) {
        Files.deleteIfExists(file);
      }
    } finally {
      guard.getOutputStream().close();
    }
  }
}
