package shop.demo;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;

/** A Redis that lives as long as the shop. */
public final class LocalRedis implements AutoCloseable {
  private final RedisServer server;

  private LocalRedis(RedisServer server) {
    this.server = server;
  }

  /** Unpacks and starts Redis below {@code directory}. */
  public static LocalRedis start(Path directory) throws IOException {
    File executable = ExecutableProvider.newJarResourceProvider(directory.toFile()).get();
    int port = freePort();
    RedisServer server =
        new RedisServer(
            port,
            Arrays.asList(
                executable.getAbsolutePath(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--dir",
                directory.toString(),
                "--pidfile",
                directory.resolve("redis.pid").toString()),
            true);
    server.start();
    return new LocalRedis(server);
  }

  /** Its address as {@code host:port}. */
  public String hostAndPort() {
    return "127.0.0.1:" + server.ports().get(0);
  }

  @Override
  public void close() throws IOException {
    server.stop();
  }

  /** A port that was free a moment ago: Redis cannot choose one itself. */
  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
