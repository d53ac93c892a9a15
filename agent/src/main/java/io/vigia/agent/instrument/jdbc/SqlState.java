package io.vigia.agent.instrument.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * The words for SQLStates: ISO 9075-2, 24.1, with the classes that PostgreSQL, DB2, Derby and ODBC
 * add.
 */
final class SqlState {
  private SqlState() {}

  /** One of {@link SqlErrorType}'s words, null where the state says nothing. */
  static @Nullable String word(@Nullable String state) {
    if (state == null || state.length() < 2) {
      return null;
    }
    switch (state) {
      case "57014": // query_canceled, by the statement's time limit or by hand
      case "57033": // DB2: deadlock or lock timeout, the transaction goes on
      case "55P03": // PostgreSQL: lock_not_available
      case "40XL1": // Derby: a lock could not be obtained in time
      case "40XL2":
      case "XCL52": // Derby: the statement's time limit
      case "40502": // HSQLDB: the statement's time limit
      case "70100": // MySQL: query interrupted
      case "HYT00": // ODBC: time is up
      case "HYT01":
      case "HY008": // ODBC: operation cancelled; SQL Server's driver when time is up
        return SqlErrorType.TIMEOUT;
      case "57P01": // PostgreSQL: the server shuts down, crashed, or does not accept connections
      case "57P02":
      case "57P03":
      case "57P05": // PostgreSQL: idle_session_timeout
        return SqlErrorType.CONNECTION;
      case "57011": // DB2: a log or lock list is full
        return SqlErrorType.RESOURCES;
      default:
        return state.startsWith("4250") // 42501 and DB2's and Derby's 42502, ...: no privilege
            ? SqlErrorType.AUTHORIZATION
            : ofClass(state.substring(0, 2));
    }
  }

  /** True for "connection does not exist": the application goes on with one that it closed. */
  static boolean isClosed(@Nullable String state) {
    return "08003".equals(state) || "08503".equals(state); // HSQLDB's, for its statements
  }

  private static @Nullable String ofClass(String stateClass) {
    switch (stateClass) {
      case "08":
        return SqlErrorType.CONNECTION;
      case "21":
      case "22":
        return SqlErrorType.DATA;
      case "23":
      case "44":
      case "27":
        return SqlErrorType.CONSTRAINT;
      case "25":
      case "2D":
        return SqlErrorType.TRANSACTION;
      case "28":
        return SqlErrorType.AUTHORIZATION;
      case "40":
        return SqlErrorType.ROLLBACK;
      case "42":
      case "37": // X/Open's older number of class 42
      case "X0": // Derby: the object exists, or is in use by another
        return SqlErrorType.SYNTAX;
      case "53":
      case "54":
        return SqlErrorType.RESOURCES;
      case "0A":
        return SqlErrorType.UNSUPPORTED;
      default:
        return null;
    }
  }
}
