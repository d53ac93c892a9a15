package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Family;
import io.vigia.agent.telemetry.Meters;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A database as the labels name it, and the operations seen on it. */
final class Database {
  final String system;
  final String namespace;

  /** What its answers and its silence tell the health of the service. */
  final Dependency dependency;

  /** Stands for a statement that was made without a text. */
  final Operation plain;

  /** The operation of all verbs that are not told apart. */
  final Operation other;

  private final Meters meters;
  private final ConcurrentMap<String, Operation> operations = new ConcurrentHashMap<>();

  Database(String system, String namespace, Dependency dependency, Meters meters) {
    this.system = system;
    this.namespace = namespace;
    this.dependency = dependency;
    this.meters = meters;
    plain = new Operation(this, Family.OTHER, meters);
    other = new Operation(this, Family.OTHER, meters);
    operations.put(Family.OTHER, other);
  }

  /** The operation of the statement that this text is. */
  Operation operation(String sql) {
    return verb(SqlOperation.of(sql));
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
