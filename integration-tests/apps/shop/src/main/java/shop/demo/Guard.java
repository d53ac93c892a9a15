package shop.demo;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/**
 * Cleans up after a shop that was killed, or that was told to end before it had started.
 *
 * <p>A shell that waits at the end of a pipe. The pipe closes when the JVM ends, also by {@code
 * kill -9}, where no shutdown hook runs; the guard then ends the servers that left a {@code *.pid}
 * file in the directory, and removes the directory.
 */
public final class Guard implements AutoCloseable {
  private static final String SCRIPT =
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
          // SIGINT is "soon" to both servers; they write into the directory until they have ended.
          "for pid in $pids; do kill -INT $pid; done",
          "for pid in $pids; do wait_for $pid; done",
          "rm -rf \"$0\"");

  private final Process shell;

  private Guard(Process shell) {
    this.shell = shell;
  }

  /** Starts to guard {@code directory}. */
  public static Guard over(Path directory) throws IOException {
    Redirect nowhere = Redirect.to(new File("/dev/null"));
    return new Guard(
        new ProcessBuilder("sh", "-c", SCRIPT, directory.toString())
            .redirectOutput(nowhere)
            .redirectError(nowhere)
            .start());
  }

  /** Tells the guard that the JVM is about to end. */
  @Override
  public void close() throws IOException {
    shell.getOutputStream().close();
  }
}
