package io.vigia.it.redis;

import io.vigia.it.Await;
import io.vigia.it.Build;
import io.vigia.it.Infrastructure;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis on a free port of loopback, which keeps nothing; ends with the tests' JVM at the latest.
 */
public final class RedisProcess implements AutoCloseable {
  private static final int HIGHEST_PORT = 65_535;

  /** How far above its port a node of a cluster listens for the others. */
  private static final int BUS = 10_000;

  private static final File PROGRAM = program();
  private static final Set<Process> running = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> running.forEach(Process::destroyForcibly)));
  }

  private final Process process;
  private final int port;

  private RedisProcess(Process process, int port) {
    this.process = process;
    this.port = port;
    running.add(process);
  }

  /**
   * One that answers.
   *
   * @param options of the command line, for example {@code --requirepass secret}
   */
  public static RedisProcess start(String... options) {
    List<String> all = new ArrayList<>(List.of("--save", "", "--appendonly", "no"));
    all.addAll(List.of(options));
    return startIn(Build.emptyFolder("redis"), all);
  }

  /** The same in a folder that is there, with all options but those for port and folder. */
  static RedisProcess startIn(Path folder, List<String> options) {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(PROGRAM.getPath()));
    command.addAll(options);
    command.addAll(List.of("--port", "" + port, "--bind", "127.0.0.1", "--dir", "" + folder));
    try {
      Process started =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
      RedisProcess redis = new RedisProcess(started, port);
      if (!Await.value(redis::answers, answers -> answers || !started.isAlive())) {
        throw new IllegalStateException("Redis does not answer; see " + folder);
      }
      return redis;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  /** That of the operating system. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** The host and port. */
  String address() {
    return "127.0.0.1:" + port;
  }

  Object call(String... command) {
    try {
      return Resp.call(port, command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields of a section of INFO. */
  Map<String, String> info(String section) {
    Map<String, String> fields = new HashMap<>();
    for (String line : call("INFO", section).toString().split("\r\n")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        fields.put(line.substring(0, colon), line.substring(colon + 1));
      }
    }
    return fields;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    running.remove(process);
  }

  /** True where there is any answer, be it that a password is missing. */
  private boolean answers() {
    try (Resp resp = new Resp(port)) {
      resp.call("PING");
      return true;
    } catch (IOException e) {
      return e.getMessage() != null && e.getMessage().contains("NOAUTH");
    }
  }

  /** One above which the port for a cluster's other nodes is free, too. */
  private static int freePort() {
    try {
      while (true) {
        int port = Infrastructure.freePort();
        if (port + BUS <= HIGHEST_PORT && isFree(port + BUS)) {
          return port;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static File program() {
    try {
      File program =
          ExecutableProvider.newJarResourceProvider(Build.emptyFolder("redis-server").toFile())
              .get();
      if (!program.setExecutable(true)) {
        throw new IllegalStateException("not executable: " + program);
      }
      return program;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
