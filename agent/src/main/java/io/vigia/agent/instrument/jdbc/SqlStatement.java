package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.telemetry.statements.StatementStats;
import io.vigia.agent.telemetry.statements.Statements;
import org.jspecify.annotations.Nullable;

/** A statement as far as it matters: its verb with its series, and its text without literals. */
final class SqlStatement {
  final Operation operation;

  /** Without literals. */
  final String text;

  /** That of the same text on another database; see {@link SqlCache}. */
  @Nullable SqlStatement next;

  private @Nullable StatementStats stats;

  SqlStatement(Operation operation, String text) {
    this.operation = operation;
    this.text = text;
  }

  /** Its entry, which is looked up at the first execution and where another took its place. */
  StatementStats stats(Statements statements) {
    StatementStats found = stats;
    if (found == null || found.isEvicted()) {
      Database database = operation.database;
      found = statements.of(database.system, database.namespace, operation.name, text);
      stats = statements.isOfAllOthers(found) ? null : found;
    }
    return found;
  }
}
