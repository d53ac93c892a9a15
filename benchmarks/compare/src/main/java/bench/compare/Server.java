package bench.compare;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The server under measurement: a process of its own, looked at from outside. */
final class Server implements AutoCloseable {
  private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

  /** The unit of {@code /proc/pid/stat}: USER_HZ, which is 100 on every Linux platform of Java. */
  private static final double TICKS_PER_SECOND = 100;

  private static final long LONGEST_START = TimeUnit.MINUTES.toNanos(2);
  private static final double MB = 1024 * 1024;

  private final Process process;
  private final String url;
  private final long started;

  private Server(Process process, String url, long started) {
    this.process = process;
    this.url = url;
    this.started = started;
  }

  /** Starts {@code jar}; what it prints goes to a file beside it, one for each variant. */
  static Server start(Path jar, Variant variant, int port, String path, String redis)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(JDK.resolve("java").toString());
    // A heap of one size, touched from the start: what RSS adds lies outside of it.
    command.addAll(List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"));
    variant.agent().ifPresent(agent -> command.add("-javaagent:" + agent));
    command.add("-jar");
    command.add(jar.toString());

    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PORT", String.valueOf(port));
    builder.environment().put("REDIS_URL", redis);
    builder.environment().putAll(variant.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(jar.resolveSibling(variant.name() + ".log").toFile());
    long started = System.nanoTime();
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new Server(process, "http://127.0.0.1:" + port + path, started);
  }

  String url() {
    return url;
  }

  /** Waits for the first answer; returns the seconds since the start. */
  double awaitReady() throws Exception {
    while (System.nanoTime() - started < LONGEST_START && process.isAlive()) {
      try {
        Load.request(url);
        return (System.nanoTime() - started) / 1e9;
      } catch (ConnectException notYet) {
        Thread.sleep(10);
      }
    }
    throw new IOException("the server did not start; its log tells why");
  }

  /** User and system time of all its threads so far. */
  double cpuSeconds() throws IOException {
    String stat = Files.readString(proc("stat"));
    // The second field is the name in brackets, which may itself hold blanks and brackets.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
  }

  double residentMb() throws IOException {
    return number(Files.readAllLines(proc("status")), line -> line.startsWith("VmRSS"), 1) / 1024;
  }

  /** The size of the objects that survive a full collection. */
  double liveHeapMb() throws Exception {
    jcmd("GC.run");
    return number(jcmd("GC.class_histogram"), line -> line.startsWith("Total"), 2) / MB;
  }

  /** The number of classes loaded, from the class-data archive or not. */
  double loadedClasses() throws Exception {
    List<String> counters = jcmd("PerfCounter.print");
    return counter(counters, "java.cls.loadedClasses")
        + counter(counters, "java.cls.sharedLoadedClasses");
  }

  private static double counter(List<String> counters, String name) {
    return number(
        counters.stream().map(line -> line.replace('=', ' ')).toList(),
        line -> line.startsWith(name + " "),
        1);
  }

  /** The word of this index of the line wanted. */
  private static double number(List<String> lines, Predicate<String> wanted, int word) {
    String line = lines.stream().filter(wanted).findFirst().orElseThrow();
    return Double.parseDouble(line.trim().split("\\s+")[word]);
  }

  private List<String> jcmd(String command) throws Exception {
    Process jcmd =
        new ProcessBuilder(JDK.resolve("jcmd").toString(), String.valueOf(process.pid()), command)
            .redirectErrorStream(true)
            .start();
    String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return output.lines().toList();
  }

  private Path proc(String file) {
    return Path.of("/proc", String.valueOf(process.pid()), file);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
