package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.telemetry.Family;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * A small word for what a statement failed with, taken from the class of its SQLState (ISO 9075-2,
 * 24.1, with the classes that PostgreSQL and ODBC add). A class of its own, so that {@code
 * java.sql} is not loaded before the first error.
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

  private SqlErrorType() {}

  static String of(Throwable thrown) {
    if (thrown instanceof SQLTimeoutException) {
      return TIMEOUT;
    }
    if (!(thrown instanceof SQLException)) {
      return Family.OTHER;
    }
    String type = ofState(state((SQLException) thrown));
    return type.equals(Family.OTHER) ? ofClass((SQLException) thrown) : type;
  }

  /** True where only a server that works can have said so. */
  static boolean isAnswer(String type) {
    return type.equals(CONSTRAINT) || type.equals(ROLLBACK) || type.equals(SYNTAX);
  }

  /** Of a batch some drivers give the state to the first failure in the chain only. */
  private static @Nullable String state(SQLException thrown) {
    String state = thrown.getSQLState();
    SQLException next = thrown.getNextException();
    return state == null && next != null ? next.getSQLState() : state;
  }

  private static String ofState(@Nullable String state) {
    if (state == null || state.length() < 2) {
      return Family.OTHER;
    }
    switch (state) {
      case "42501": // PostgreSQL: insufficient_privilege, a class of errors named after syntax
        return AUTHORIZATION;
      case "57014": // query_canceled, by the statement's time limit or by hand
      case "55P03": // PostgreSQL: lock_not_available
      case "HYT00": // ODBC: time is up
      case "HYT01":
      case "HY008": // ODBC: operation cancelled; SQL Server's driver when time is up
        return TIMEOUT;
      case "57P01": // PostgreSQL: the server shuts down, crashed, or does not accept connections
      case "57P02":
      case "57P03":
        return CONNECTION;
      default:
        return ofStateClass(state.substring(0, 2));
    }
  }

  private static String ofStateClass(String stateClass) {
    switch (stateClass) {
      case "08":
        return CONNECTION;
      case "21":
      case "22":
        return DATA;
      case "23":
      case "44":
      case "27":
        return CONSTRAINT;
      case "25":
      case "2D":
        return TRANSACTION;
      case "28":
        return AUTHORIZATION;
      case "40":
        return ROLLBACK;
      case "42":
      case "37": // X/Open's older number of class 42
        return SYNTAX;
      case "53":
      case "54":
        return RESOURCES;
      case "0A":
        return UNSUPPORTED;
      default:
        return Family.OTHER;
    }
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
    return thrown instanceof SQLFeatureNotSupportedException ? UNSUPPORTED : Family.OTHER;
  }
}
