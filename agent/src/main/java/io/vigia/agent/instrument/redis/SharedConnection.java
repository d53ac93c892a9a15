package io.vigia.agent.instrument.redis;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A connection that many threads send through and whose replies come later: the database it speaks
 * to, and what it holds back.
 */
final class SharedConnection {
  /** Makes the meters of a database. */
  private final IntFunction<DatabaseMeters> databases;

  /** True where each command is sent again through another connection. */
  final boolean isRelay;

  private int database;
  private volatile @Nullable DatabaseMeters meters;
  private volatile boolean isHolding;

  /** Null while nothing is held back. */
  private @Nullable Pipeline held;

  SharedConnection(IntFunction<DatabaseMeters> databases, int database, boolean isRelay) {
    this.databases = databases;
    this.database = database;
    this.isRelay = isRelay;
  }

  /** Those of its database. */
  DatabaseMeters meters() {
    DatabaseMeters found = meters;
    return found == null ? find() : found;
  }

  private synchronized DatabaseMeters find() {
    DatabaseMeters found = databases.apply(database);
    meters = found;
    return found;
  }

  /** It speaks to this database from here on, and did to the one that is returned. */
  synchronized int select(int selected) {
    int before = database;
    database = selected;
    meters = databases.apply(selected);
    return before;
  }

  boolean isHolding() {
    return isHolding;
  }

  /** What was held back stays so until it is flushed. */
  void hold(boolean holds) {
    isHolding = holds;
  }

  /** Adds a command to what is held back. */
  synchronized QueuedCommand held(CommandMeters of, int arguments) {
    Pipeline pipeline = held;
    if (pipeline == null) {
      pipeline = new Pipeline(meters());
      held = pipeline;
    }
    return new QueuedCommand(of, arguments, pipeline);
  }

  synchronized void flush() {
    Pipeline pipeline = held;
    if (pipeline != null) {
      held = null;
      pipeline.flushed();
    }
  }
}
