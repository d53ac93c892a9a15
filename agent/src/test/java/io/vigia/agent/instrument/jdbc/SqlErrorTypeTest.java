package io.vigia.agent.instrument.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlErrorTypeTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "08006, connection",
        "57P01, connection",
        "22012, data",
        "23505, constraint",
        "25P02, transaction",
        "28P01, authorization",
        "42501, authorization",
        "40001, rollback",
        "42601, syntax",
        "57014, timeout",
        "HYT00, timeout",
        "53300, resources",
        "0A000, unsupported",
        "42503, authorization",
        "57033, timeout",
        "40XL1, timeout",
        "X0Y32, syntax",
        "40502, timeout",
        "HY000, _OTHER",
        "9, _OTHER",
        "'', _OTHER",
        "null, _OTHER",
      })
  void of_sqlState_isAWord(String state, String expected) {
    assertThat(SqlErrorType.of("postgresql", new SQLException("no", state))).isEqualTo(expected);
  }

  @Test
  void of_exceptionWithoutState_isNamedByItsClass() {
    assertThat(SqlErrorType.of("postgresql", new SQLTimeoutException())).isEqualTo("timeout");
    assertThat(SqlErrorType.of("postgresql", new SQLIntegrityConstraintViolationException()))
        .isEqualTo("constraint");
    assertThat(
            SqlErrorType.of(
                "postgresql", new SQLNonTransientConnectionException("broken", "90067")))
        .isEqualTo("connection");
    assertThat(SqlErrorType.of("postgresql", new IllegalStateException())).isEqualTo("_OTHER");
  }

  @Test
  void of_batchWithoutState_isNamedByTheFirstFailure() {
    BatchUpdateException batch = new BatchUpdateException(new int[0]);
    batch.setNextException(new SQLException("duplicate", "23505"));
    assertThat(SqlErrorType.of("postgresql", batch)).isEqualTo("constraint");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "mysql, HY000, 1205, timeout",
        "mariadb, 41000, 1205, timeout",
        "mysql, 40001, 1213, rollback",
        "mysql, 70100, 1317, timeout",
        "mysql, HY000, 3024, timeout",
        "mysql, 42000, 1142, authorization",
        "mysql, 42S02, 1146, syntax",
        "mysql, 23000, 1062, constraint",
        "mysql, HY000, 3819, constraint",
        "microsoft.sql_server, S0051, 1222, timeout",
        "microsoft.sql_server, 40001, 1205, rollback",
        "microsoft.sql_server, 23000, 2627, constraint",
        "microsoft.sql_server, S0002, 208, syntax",
        "microsoft.sql_server, S0001, 229, authorization",
        "oracle.db, 23000, 1, constraint",
        "oracle.db, 72000, 1013, timeout",
        "oracle.db, 42000, 942, syntax",
        "oracle.db, 42000, 1031, authorization",
        "oracle.db, 61000, 60, rollback",
        "oracle.db, 61000, 54, timeout",
        "oracle.db, 72000, 20001, _OTHER",
        "sqlite, null, 1, syntax",
        "sqlite, null, 5, timeout",
        "sqlite, null, 19, constraint",
        "sqlite, null, 0, _OTHER",
        "h2, 90067, 90067, connection",
        "h2, 90007, 90007, _OTHER",
        "hsqldb, 42501, -5501, syntax",
        "hsqldb, 42504, -5504, syntax",
        "hsqldb, 42581, -5581, syntax",
        "ibm.db2, 40001, -911, rollback",
        "ibm.db2, 23505, -803, constraint",
        "ibm.db2, 42704, -204, syntax",
        "postgresql, 42601, 1205, syntax",
      })
  void of_codeOfTheProduct_isReadWithItsSystem(
      String system, String state, int code, String expected) {
    assertThat(SqlErrorType.of(system, new SQLException("no", state, code))).isEqualTo(expected);
  }

  @Test
  void of_chain_isNamedByTheFirstThatSaysSomething() {
    SQLException said = new SQLException("duplicate", "23505");
    assertThat(SqlErrorType.of("h2", new IllegalStateException(new RuntimeException(said))))
        .isEqualTo("constraint");
    assertThat(SqlErrorType.of("h2", new SQLException("wrapped", said))).isEqualTo("constraint");
    SQLException first = new SQLException("warned", "HY000");
    first.setNextException(new SQLException("nothing"));
    first.getNextException().setNextException(said);
    assertThat(SqlErrorType.of("h2", first)).isEqualTo("constraint");
  }

  @Test
  void of_chainWithoutEnd_isOther() {
    Exception inner = new Exception();
    inner.initCause(new Exception(inner));
    assertThat(SqlErrorType.of("h2", inner)).isEqualTo("_OTHER");
  }

  @ParameterizedTest
  @CsvSource({"08006, 0, true", "08003, 0, false", "08503, 0, false", "08000, 1220, false"})
  void isBroken_closedByTheApplication_isNot(String state, int code, boolean expected) {
    assertThat(SqlErrorType.isBroken("connection", new SQLException("gone", state, code)))
        .isEqualTo(expected);
  }

  @Test
  void isBroken_otherFailure_isNot() {
    assertThat(SqlErrorType.isBroken("syntax", new SQLException("no", "42601"))).isFalse();
    assertThat(SqlErrorType.isBroken("connection", new IllegalStateException())).isTrue();
  }
}
