package bench.compare;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redis.embedded.RedisServer;

/**
 * The main class. Arguments: the server's jar, the path to request, the file of the variants, the
 * number of rounds.
 */
public final class Compare {
  private static final int WARM_UP = 100_000;
  private static final int MEASURED = 100_000;
  private static final long SETTLE_MILLIS = 5_000;

  private final Path jar;
  private final String path;
  private final List<Variant> variants;

  private Compare(Path jar, String path, List<Variant> variants) {
    this.jar = jar;
    this.path = path;
    this.variants = variants;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 4) {
      System.err.println("usage: java -jar compare.jar server.jar /path agents.txt rounds");
      System.exit(2);
    }
    Path jar = Path.of(args[0]);
    int rounds = Integer.parseInt(args[3]);
    int redisPort = freePort();
    RedisServer redis = RedisServer.newRedisServer().port(redisPort).build();
    redis.start();
    try (Collector collector = new Collector()) {
      List<Variant> variants =
          new Variants(jar.resolveSibling("agents"), collector.url()).read(Path.of(args[2]));
      Map<String, List<Figures>> figures =
          new Compare(jar, args[1], variants).run(rounds, "redis://127.0.0.1:" + redisPort);
      System.out.printf(
          "%s, %d vCPU, %s, JDK %s, %d rounds of %d requests after %d for warm-up, medians:%n%n",
          LocalDate.now(),
          Runtime.getRuntime().availableProcessors(),
          System.getProperty("os.name"),
          Runtime.version(),
          rounds,
          MEASURED,
          WARM_UP);
      System.out.print(Table.of(figures));
    } finally {
      redis.stop();
    }
  }

  /** Round by round: whatever else the machine does hits every variant alike. */
  private Map<String, List<Figures>> run(int rounds, String redis) throws Exception {
    Map<String, List<Figures>> figures = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Variant variant : variants) {
        Figures measured = measure(variant, redis);
        figures.computeIfAbsent(variant.name(), name -> new ArrayList<>()).add(measured);
        System.err.println(round + " " + variant.name() + " " + measured);
      }
    }
    return figures;
  }

  private Figures measure(Variant variant, String redis) throws Exception {
    try (Server server = Server.start(jar, variant, freePort(), path, redis)) {
      double startWall = server.awaitReady();
      double startCpu = server.cpuSeconds();
      Thread.sleep(SETTLE_MILLIS);
      double settledCpu = server.cpuSeconds();

      Load.run(server.url(), WARM_UP);
      double before = server.cpuSeconds();
      Load.run(server.url(), MEASURED);
      double microsPerRequest = (server.cpuSeconds() - before) * 1e6 / MEASURED;

      double residentMb = server.residentMb();
      return new Figures(
          startWall,
          startCpu,
          settledCpu,
          microsPerRequest,
          server.liveHeapMb(),
          residentMb,
          server.loadedClasses());
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
