package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A JVM that runs an application, with the agent or for comparison without it. */
public final class AgentJvm implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile(".* is listening on (\\d+)");
  private static final Pattern BANNER = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
  private static final Pattern SLOW = Pattern.compile("^\\[vigia] WARN slow (statement|request): ");
  private static final Pattern ALERT =
      Pattern.compile("^\\[vigia] (WARN )?\\[(FIRING|RESOLVED|FLAPPING)] ");
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** A machine that others use may take its time; a JVM that ends is not waited for. */
  private static final Duration STARTED_WITHIN = Duration.ofMinutes(2);

  private static final Set<AgentJvm> running = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> running.forEach(AgentJvm::kill)));
  }

  private final Process process;
  private final Path folder;
  private long endedWithin;
  private final Lines out;
  private final Lines err;

  AgentJvm(Process process, Path folder) {
    this.process = process;
    this.folder = folder;
    out = Lines.of(process.getInputStream());
    err = Lines.of(process.getErrorStream());
    running.add(this);
  }

  public Lines out() {
    return out;
  }

  public Lines err() {
    return err;
  }

  /** Where it runs: an empty folder when it started. */
  public Path folder() {
    return folder;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Attaches the agent to it while it runs; its port is any. */
  public void attach() throws Exception {
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid()));
    try {
      machine.loadAgent(Build.agentJar().toString(), "port=0");
    } catch (AgentLoadException e) {
      // What Java 8 answers where all went well, which later clients take for an error.
      assertThat(e).hasMessage("0");
    } finally {
      machine.detach();
    }
  }

  /** What all of its threads do: for what hangs. */
  public String threads(Jdk jdk) {
    try {
      Process jstack =
          new ProcessBuilder(jdk.program("jstack"), String.valueOf(pid()))
              .redirectErrorStream(true)
              .start();
      return new String(jstack.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The processes that it has started. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** The URL of the application, without a slash at the end; awaits that it listens. */
  public String application() {
    return "http://127.0.0.1:" + awaited(out, LISTENING, "the application does not listen");
  }

  /** The URL of the agent's port, without a slash at the end; awaits the banner. */
  public String agent() {
    return "http://127.0.0.1:" + awaited(err, BANNER, "no banner");
  }

  /** Writes a line to its standard input. */
  public void say(String line) {
    try {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the JVM is gone" + everything(), e);
    }
  }

  /** What the agent's port shows. */
  public Scrape metrics() {
    return Scrape.of(Http.get(agent() + "/metrics"));
  }

  /** What the agent's port shows of the metrics with these names. */
  public Scrape metrics(Collection<String> names) {
    String query =
        names.stream().map(name -> "name%5B%5D=" + name).collect(Collectors.joining("&"));
    return Scrape.of(Http.get(agent() + "/metrics?" + query));
  }

  /** What the agent's port shows once {@code test} holds, or else when the deadline is over. */
  Scrape awaitMetrics(Predicate<Scrape> test) {
    return Await.value(this::metrics, test);
  }

  /** The same where neither the application nor the JVM writes anything on stderr. */
  public void assertUnharmed() {
    assertUnharmed(line -> false);
  }

  /**
   * Asserts that no advice has failed and that the agent has written its banner on stderr and
   * nothing else.
   *
   * @param known lines that come from the application or the JVM itself
   */
  public void assertUnharmed(Predicate<String> known) {
    Scrape scrape = metrics();
    assertThat(scrape.series("vigia_advice_failures_total").values())
        .as("advice failures: %s", scrape.series("vigia_advice_failures_total"))
        .allMatch(count -> count == 0);
    List<String> lines = err.all().stream().filter(known.negate()).toList();
    // Whatever a busy machine takes its time for, and what applications do that are made to fail.
    lines =
        lines.stream()
            .filter(line -> !SLOW.matcher(line).find() && !ALERT.matcher(line).find())
            .toList();
    assertThat(lines).filteredOn(line -> !BANNER.matcher(line).find()).as("on stderr").isEmpty();
    assertThat(lines).as("banners").hasSize(1);
  }

  /** Ends it as a user would, and by force where that does not help. */
  @Override
  public void close() {
    List<ProcessHandle> children = children();
    long asked = System.nanoTime();
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        kill();
        throw new AssertionError("does not end when asked to" + everything());
      }
      endedWithin = System.nanoTime() - asked;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      children.forEach(ProcessHandle::destroyForcibly);
      kill();
    }
    out.awaitEnd();
    err.awaitEnd();
  }

  /** How long it took to end after it was asked to, in nanoseconds. */
  long endedWithin() {
    return endedWithin;
  }

  private void kill() {
    process.destroyForcibly();
    running.remove(this);
  }

  private String awaited(Lines lines, Pattern pattern, String otherwise) {
    return lines
        .await(STARTED_WITHIN, line -> pattern.matcher(line).find())
        .map(
            line -> {
              Matcher matcher = pattern.matcher(line);
              return matcher.find() ? matcher.group(1) : "";
            })
        .orElseThrow(() -> new AssertionError(otherwise + everything()));
  }

  private String everything() {
    return "\nstdout: "
        + String.join("\n", out.all())
        + "\nstderr: "
        + String.join("\n", err.all());
  }
}
