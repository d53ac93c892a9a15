package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Histogram;
import io.vigia.agent.telemetry.Meters;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A verb on a database, with its series kept at hand. */
final class Operation {
  final Database database;

  /** The verb, {@link Family#OTHER} for an unknown one. */
  final String name;

  private final Meters meters;
  private final ConcurrentMap<String, Histogram> failed = new ConcurrentHashMap<>();

  /** Made with the first success: an operation without one has no series of zeros. */
  private volatile @Nullable Histogram succeeded;

  Operation(Database database, String name, Meters meters) {
    this.database = database;
    this.name = name;
    this.meters = meters;
  }

  /** It ran from {@code start} to {@code end}, by the nano clock, and succeeded. */
  void succeeded(long start, long end) {
    Histogram histogram = succeeded;
    if (histogram == null) {
      histogram = series(SqlErrorType.NONE);
      succeeded = histogram;
    }
    histogram.record(start, end);
  }

  /** It ran from {@code start} to {@code end} and failed, which also tells of the database. */
  void failed(long start, long end, Throwable thrown) {
    String errorType = SqlErrorType.of(database.system, thrown);
    failed.computeIfAbsent(errorType, this::series).record(start, end);
    if (SqlErrorType.isBroken(errorType, thrown)) {
      database.dependency().unreachable();
    } else if (SqlErrorType.isAnswer(errorType)) {
      database.dependency().answered(end);
    }
  }

  private Histogram series(String errorType) {
    return meters.dbOperations.with(database.system, name, database.namespace, errorType);
  }
}
