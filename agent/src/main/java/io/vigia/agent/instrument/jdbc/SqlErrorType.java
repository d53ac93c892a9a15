package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.telemetry.Family;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * A small word for what a statement failed with: by the product's own code, the SQLState or the
 * class of the exception. A class of its own, so that {@code java.sql} is not loaded before the
 * first error.
 */
final class SqlErrorType {
  static final String NONE = "none";
  static final String CONNECTION = "connection";
  static final String DATA = "data";
  static final String CONSTRAINT = "constraint";
  static final String AUTHORIZATION = "authorization";
  static final String ROLLBACK = "rollback";
  static final String SYNTAX = "syntax";
  static final String TRANSACTION = "transaction";
  static final String TIMEOUT = "timeout";
  static final String RESOURCES = "resources";
  static final String UNSUPPORTED = "unsupported";

  /** Chains are short; one that leads back to itself ends here. */
  private static final int MAX_DEPTH = 10;

  /** MariaDB's driver says 08000 for a connection that the application closed, with this code. */
  private static final int CLOSED_BY_MARIADBS_DRIVER = 1220;

  private SqlErrorType() {}

  /**
   * The word for the first in the chain of next exceptions and causes that says something: a driver
   * may give the state to a batch's first failure only, or wrap what it failed with.
   *
   * @param system the label of the database product, by which its own codes are read
   */
  static String of(String system, Throwable thrown) {
    Throwable each = thrown;
    for (int depth = 0; each != null && depth < MAX_DEPTH; depth++) {
      String type = each instanceof SQLException ? word(system, (SQLException) each) : Family.OTHER;
      if (!type.equals(Family.OTHER)) {
        return type;
      }
      each = following(each);
    }
    return Family.OTHER;
  }

  /** True where only a server that works can have said so. */
  static boolean isAnswer(String type) {
    return type.equals(CONSTRAINT) || type.equals(ROLLBACK) || type.equals(SYNTAX);
  }

  /**
   * True where the connection broke under the call; false where the application had closed it
   * before, which tells nothing of the server.
   *
   * @param type what {@link #of} says of {@code thrown}
   */
  static boolean isBroken(String type, Throwable thrown) {
    return type.equals(CONNECTION) && !isClosed(thrown);
  }

  private static boolean isClosed(Throwable thrown) {
    if (!(thrown instanceof SQLException)) {
      return false;
    }
    SQLException failure = (SQLException) thrown;
    return SqlState.isClosed(failure.getSQLState())
        || failure.getErrorCode() == CLOSED_BY_MARIADBS_DRIVER;
  }

  private static String word(String system, SQLException thrown) {
    if (thrown instanceof SQLTimeoutException) {
      return TIMEOUT;
    }
    String type = VendorCode.word(system, thrown.getErrorCode());
    if (type == null) {
      type = SqlState.word(thrown.getSQLState());
    }
    return type == null ? ofClass(thrown) : type;
  }

  private static @Nullable Throwable following(Throwable thrown) {
    SQLException next =
        thrown instanceof SQLException ? ((SQLException) thrown).getNextException() : null;
    return next == null ? thrown.getCause() : next;
  }

  /** Where a driver gives the class of the exception and no state, or one of its own as H2. */
  private static String ofClass(SQLException thrown) {
    if (thrown instanceof SQLNonTransientConnectionException
        || thrown instanceof SQLTransientConnectionException) {
      return CONNECTION;
    }
    if (thrown instanceof SQLIntegrityConstraintViolationException) {
      return CONSTRAINT;
    }
    if (thrown instanceof SQLSyntaxErrorException) {
      return SYNTAX;
    }
    if (thrown instanceof SQLDataException) {
      return DATA;
    }
    if (thrown instanceof SQLTransactionRollbackException) {
      return ROLLBACK;
    }
    if (thrown instanceof SQLInvalidAuthorizationSpecException) {
      return AUTHORIZATION;
    }
    if (thrown instanceof SQLFeatureNotSupportedException) {
      return UNSUPPORTED;
    }
    return isInterruptedByMySql(thrown.getClass().getName()) ? TIMEOUT : Family.OTHER;
  }

  /** MySQL's drivers have classes of their own for this, and before 8 no state and no code. */
  private static boolean isInterruptedByMySql(String name) {
    return name.startsWith("com.mysql.")
        && (name.endsWith("TimeoutException") || name.endsWith("CancelledException"));
  }
}
