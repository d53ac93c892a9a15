package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.sql.SqlDialect;
import io.vigia.agent.sql.SqlOperation;
import io.vigia.agent.sql.SqlText;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Meters;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** A database as the labels name it, and the operations seen on it. */
final class Database {
  final String system;
  final String namespace;

  /** Stands for a statement that was made without a text. */
  final SqlStatement plain;

  /** Stands for a statement whose text was not seen. */
  final SqlStatement unknown;

  /** The operation of all verbs that are not told apart. */
  final Operation other;

  private final @Nullable String server;
  private final Databases all;
  private volatile @Nullable Dependency dependency;
  private final Meters meters;
  private final SqlDialect dialect;
  private final SqlCache cache;
  private final ConcurrentMap<String, Operation> operations = new ConcurrentHashMap<>();

  /**
   * A database by its labels.
   *
   * @param server what it is on, null where that is not known; of databases with the same labels
   *     that of the first
   */
  Database(
      String system,
      String namespace,
      @Nullable String server,
      Databases all,
      Meters meters,
      SqlCache cache) {
    this.server = server;
    this.system = system;
    this.namespace = namespace;
    this.all = all;
    this.meters = meters;
    this.cache = cache;
    dialect = SqlDialect.of(system);
    other = new Operation(this, Family.OTHER, meters);
    plain = new SqlStatement(other, "");
    unknown = new SqlStatement(other, "(unknown)");
    operations.put(Family.OTHER, other);
  }

  /** What its answers and its silence tell the health of the service; seen from now on. */
  Dependency dependency() {
    Dependency known = dependency;
    if (known == null) {
      known = all.dependency(namespace, server);
      dependency = known;
    }
    return known;
  }

  /** The statement that this text is. */
  SqlStatement statement(String sql) {
    if (sql.length() > SqlText.WINDOW) {
      return read(sql);
    }
    SqlStatement statement = cache.get(this, sql);
    if (statement == null) {
      statement = read(sql);
      cache.put(sql, statement);
    }
    return statement;
  }

  private SqlStatement read(String sql) {
    return new SqlStatement(verb(SqlOperation.of(sql)), SqlText.of(sql, dialect));
  }

  /** The operation that this verb is, in upper case. */
  Operation verb(String verb) {
    Operation operation = operations.get(verb);
    return operation == null ? admit(verb) : operation;
  }

  private Operation admit(String verb) {
    String name = meters.sqlOperationNames.admit(verb);
    Operation operation = name.equals(Family.OTHER) ? other : new Operation(this, name, meters);
    Operation first = operations.putIfAbsent(verb, operation);
    return first == null ? operation : first;
  }
}
