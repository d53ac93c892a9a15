package io.vigia.it.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.it.AgentJvm;
import io.vigia.it.Artifacts;
import io.vigia.it.Await;
import io.vigia.it.Build;
import io.vigia.it.JvmCommand;
import io.vigia.it.Scrape;
import io.vigia.it.Sources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The application {@code pools} with a pool, in a JVM of its own. */
final class PoolJvm implements AutoCloseable {
  private static final Path SOURCES = Build.apps().resolve("pools/src");
  private static final String URL = "jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1";

  /** Those at whose values a test does not look: they are times. */
  private static final List<String> TIMES = List.of("_seconds_sum", "_seconds_max");

  private final Pool pool;
  private final AgentJvm jvm;
  private int asked;

  private PoolJvm(Pool pool, AgentJvm jvm) {
    this.pool = pool;
    this.jvm = jvm;
  }

  static PoolJvm start(Pool pool) {
    List<String> artifacts = new ArrayList<>(pool.artifacts());
    artifacts.add("com.h2database:h2:1.4.200");
    List<Path> classPath = new ArrayList<>(Artifacts.resolve(artifacts));
    Sources sources = new Sources().add(SOURCES.resolve("common"), text -> text);
    pool.folders().forEach(folder -> sources.add(SOURCES.resolve(folder), text -> text));
    classPath.add(0, sources.compile("pools-" + pool, classPath, 8));
    String[] arguments =
        pool.source().stream().map(word -> word.replace("${url}", URL)).toArray(String[]::new);
    AgentJvm jvm =
        JvmCommand.on(pool.jdk()).agent().main(classPath, "pools.Main", arguments).start();
    return new PoolJvm(pool, jvm);
  }

  /** Has the application do something and returns when it is done. */
  void ask(String command) {
    tell(command, "done " + (asked + 1) + " " + command);
  }

  /** The same, but returns the line that starts so, once it has printed that. */
  String tell(String command, String until) {
    jvm.say(++asked + " " + command);
    return await(until);
  }

  /** Lets it go on, and returns when it has done what it was told last. */
  void goOn(String command) {
    jvm.say("");
    await("done " + asked + " " + command);
  }

  private String await(String until) {
    String line =
        jvm.out()
            .await(each -> each.startsWith(until) || each.startsWith("failed " + asked))
            .orElse("nothing");
    assertThat(line).startsWith(until);
    return line;
  }

  /**
   * Asserts, once it is so, that these are all the metrics of pools, but for times.
   *
   * @param expected what follows the beginning of the name, and the value
   */
  void assertMetrics(Map<String, Double> expected) {
    assertThat(Await.value(() -> metrics(jvm.metrics()), expected::equals)).isEqualTo(expected);
  }

  /** The seconds of a timer. */
  double seconds(String suffix) {
    return jvm.metrics().value(pool.metrics() + suffix, pool.label(), pool.name());
  }

  /** The sum of a metric of all pools, whatever their names. */
  double total(String suffix) {
    return jvm.metrics().sum(pool.metrics() + suffix);
  }

  /** Statements that were measured, the application's or not. */
  double statements() {
    return jvm.metrics().sum("db_client_operation_duration_seconds_count");
  }

  void assertUnharmed() {
    // Most pools log there.
    jvm.assertUnharmed(line -> !line.startsWith("[vigia] "));
  }

  private Map<String, Double> metrics(Scrape scrape) {
    Map<String, Double> values = new TreeMap<>();
    scrape.samples().stream()
        .filter(one -> one.name().startsWith(pool.metrics()))
        .filter(one -> TIMES.stream().noneMatch(one.name()::endsWith))
        .forEach(
            one -> {
              assertThat(one.labels()).containsOnly(Map.entry(pool.label(), pool.name()));
              values.put(one.name().substring(pool.metrics().length()), one.value());
            });
    return values;
  }

  @Override
  public void close() {
    jvm.close();
  }
}
