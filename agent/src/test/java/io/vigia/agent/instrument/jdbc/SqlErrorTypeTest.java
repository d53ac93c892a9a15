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
        "HY000, _OTHER",
        "9, _OTHER",
        "'', _OTHER",
        "null, _OTHER",
      })
  void of_sqlState_isAWord(String state, String expected) {
    assertThat(SqlErrorType.of(new SQLException("no", state))).isEqualTo(expected);
  }

  @Test
  void of_exceptionWithoutState_isNamedByItsClass() {
    assertThat(SqlErrorType.of(new SQLTimeoutException())).isEqualTo("timeout");
    assertThat(SqlErrorType.of(new SQLIntegrityConstraintViolationException()))
        .isEqualTo("constraint");
    assertThat(SqlErrorType.of(new SQLNonTransientConnectionException("broken", "90067")))
        .isEqualTo("connection");
    assertThat(SqlErrorType.of(new IllegalStateException())).isEqualTo("_OTHER");
  }

  @Test
  void of_batchWithoutState_isNamedByTheFirstFailure() {
    BatchUpdateException batch = new BatchUpdateException(new int[0]);
    batch.setNextException(new SQLException("duplicate", "23505"));
    assertThat(SqlErrorType.of(batch)).isEqualTo("constraint");
  }
}
