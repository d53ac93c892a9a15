package io.vigia.agent.instrument.pool;

import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.agent.telemetry.Readings;
import io.vigia.agent.util.LibraryObject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class whose objects are pools, as data. What they know is given by paths: the names of public
 * methods without parameters, each asked of what the one before has returned; {@code #name} is a
 * field.
 */
class PoolClass {
  final String name;

  /** Begins the names of pools that have none of their own. */
  final String shortName;

  final PoolMetrics metrics;
  private final Methods borrow;
  private final String close;
  private final String namePath;
  private final Pattern generatedName;
  private final String[] gaugePaths;

  /**
   * @param borrow the methods that hand out a connection, of which none calls another
   * @param close the method that ends the pool
   * @param namePath where its name is; empty where it has none
   * @param generatedName names that are no names, for they are others at each start
   * @param gaugePaths one a {@link PoolGauge}, in their order; those behind the last are unknown
   */
  PoolClass(
      String name,
      String shortName,
      PoolMetrics metrics,
      Methods borrow,
      String close,
      String namePath,
      String generatedName,
      String... gaugePaths) {
    this.name = name;
    this.shortName = shortName;
    this.metrics = metrics;
    this.borrow = borrow;
    this.close = close;
    this.namePath = namePath;
    this.generatedName = Pattern.compile(generatedName);
    this.gaugePaths = gaugePaths;
  }

  Rewrite rewrite() {
    Rewrite plain = Rewrite.of(name);
    // Data sources are the application's: it may wrap them in proxies of all their interfaces.
    Rewrite rewrite = name.endsWith("DataSource") ? plain : plain.carrying();
    return rewrite.advise(borrow, "BorrowAdvice").advise(Methods.named(close), "CloseAdvice");
  }

  /** The name that a pool has of its own; null where it has none that is worth showing. */
  @Nullable String nameOf(LibraryObject pool) {
    String own = namePath.isEmpty() ? null : at(pool, namePath).text(last(namePath));
    // Whoever names a pool after its URL gives away what stands in that.
    boolean isUseless = own == null || own.isEmpty() || own.contains("jdbc:");
    return isUseless || generatedName.matcher(own).matches() ? null : own;
  }

  void readGauges(LibraryObject pool, Readings into, String label) {
    for (PoolGauge gauge : PoolGauge.values()) {
      double number = number(pool, gauge);
      into.gauge(metrics.name + gauge.suffix, gauge.help, number, metrics.label, label);
    }
  }

  /** NaN or negative where the pool does not know. */
  double number(LibraryObject pool, PoolGauge gauge) {
    if (gauge.ordinal() >= gaugePaths.length) {
      return Double.NaN;
    }
    String path = gaugePaths[gauge.ordinal()];
    return at(pool, path).number(last(path));
  }

  /** What the path leads to, but for its last step. */
  private static LibraryObject at(LibraryObject pool, String path) {
    LibraryObject at = pool;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      at = steps[i].startsWith("#") ? at.field(steps[i].substring(1)) : at.get(steps[i]);
    }
    return at;
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
