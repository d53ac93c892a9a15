package io.vigia.agent.instrument.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigia.agent.errors.Errors;
import io.vigia.agent.instrument.http.HttpHandler;
import io.vigia.agent.instrument.pool.PoolHandler;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.Observed;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.statements.Statements;
import io.vigia.agent.util.Globs;
import io.vigia.bootstrap.Call;
import io.vigia.bootstrap.ConnectCall;
import io.vigia.bootstrap.HttpCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.dbcp2.BasicDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.FailingConnection;

/** What drivers do, played call by call; real drivers run in the integration tests. */
class SqlHandlerTest {
  private static final String URL = "jdbc:postgresql://host/shop";

  private final Meters meters = new Meters();
  private final Dependencies dependencies = new Dependencies();
  private final Statements statements = new Statements(meters, 0, 3);
  private final SqlHandler handler = new SqlHandler(meters, dependencies, statements);

  @AfterEach
  void thread_afterEachTest_isInNoStatement() {
    assertThat(ThreadState.current().inSql).isFalse();
  }

  @Test
  void executing_plainStatement_isLabelledByItsText() {
    Object statement = created(connected(URL), null);
    execute(statement, "select 1", null);
    execute(statement, "delete from t", null);
    execute(statement, "select 2", null);
    assertThat(counts())
        .containsExactly(
            Map.entry("postgresql DELETE shop none", 1L),
            Map.entry("postgresql SELECT shop none", 2L));
  }

  @Test
  void executing_preparedStatement_isLabelledByTheTextItWasMadeWith() {
    Object statement = created(connected(URL), "insert into t values (?)");
    execute(statement, null, null);
    execute(statement, null, null);
    assertThat(counts()).containsExactly(Map.entry("postgresql INSERT shop none", 2L));
  }

  @Test
  void executing_duringARequest_isCountedForItAlone() {
    HttpHandler requests = new HttpHandler(meters, new Errors(meters), new Globs(List.of()));
    Object exchange = new Object();
    Object statement = created(connected(URL), "select 1");
    execute(statement, null, null);
    HttpCall call = requests.entered(exchange);
    execute(statement, null, null);
    Call outer = handler.executing(statement, null);
    assertThat(handler.executing(statement, null)).isNull();
    end(outer, new SQLException("broken"));
    assertThat(ThreadState.current().request.statements).isEqualTo(2);
    requests.left(exchange, call, false, 200);
    HttpCall next = requests.entered(exchange);
    assertThat(ThreadState.current().request.statements).isZero();
    requests.left(exchange, next, false, 200);
  }

  @Test
  void executing_whileAPoolIsAskedForAConnection_isNoStatementOfTheRequest() {
    HttpHandler requests = new HttpHandler(meters, new Errors(meters), new Globs(List.of()));
    Object exchange = new Object();
    Object statement = created(connected(URL), "select 1");
    HttpCall call = requests.entered(exchange);
    PoolHandler pools = new PoolHandler(new Observed());
    Object pool = new BasicDataSource();
    long outer = pools.borrowing(pool);
    long inner = pools.borrowing(pool);
    pools.borrowed(pool, inner, null);
    execute(statement, null, null);
    pools.borrowed(pool, outer, new SQLException("no"));
    assertThat(ThreadState.current().request.statements).isZero();
    execute(statement, null, null);
    assertThat(ThreadState.current().request.statements).isEqualTo(1);
    requests.left(exchange, call, false, 200);
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT shop none", 2L));
  }

  @Test
  void executing_statementsThatDifferInValues_areOneEntry() {
    Object connection = connected(URL);
    Object plain = created(connection, null);
    execute(plain, "select a from t where b = 1", null);
    execute(plain, "select a from t where b = 'x'", new SQLException("broken"));
    execute(created(connection, "select a from t  where b = ?"), null, null);
    execute(plain, "delete from t", null);
    assertThat(entries())
        .containsExactly(
            "postgresql shop DELETE delete from t: 1, 0 errors, 0 rows, 0 batches of 0",
            "postgresql shop SELECT select a from t where b = ?: 3, 1 errors, 0 rows, 0 batches of 0");
  }

  @Test
  void executing_updatesAndBatches_tellTheirRows() {
    Object connection = connected(URL);
    Object insert = created(connection, "insert into t values (?)");
    handler.executing(insert, null).endUpdate(3, null);
    handler.executing(insert, null).endUpdate(0, new SQLException("broken"));
    handler.executing(insert, null).endBatch(new int[] {1, -2, 2}, null);
    handler.executing(insert, null).endBatch(new long[] {4, -3}, null);
    handler.executing(insert, null).endBatch(null, new SQLException("broken"));
    assertThat(entries())
        .containsExactly(
            "postgresql shop INSERT insert into t values (?): 5, 2 errors, 10 rows, 2 batches of 5");
  }

  @Test
  void executing_batchOfSeveralTexts_hasAnEntryWhereTheyDifferInMoreThanValues() {
    Object statement = created(connected(URL), null);
    handler.batched(statement, "insert into t values (1)");
    handler.batched(statement, "insert into t values (2)");
    handler.executing(statement, null).endBatch(new int[] {1, 1}, null);
    handler.batched(statement, "insert into t values (1)");
    handler.batched(statement, "insert into u values (2)");
    handler.executing(statement, null).endBatch(new int[] {1, 1}, null);
    assertThat(entries())
        .containsExactly(
            "postgresql shop INSERT (several statements): 1, 0 errors, 2 rows, 1 batches of 2",
            "postgresql shop INSERT insert into t values (?): 1, 0 errors, 2 rows, 1 batches of 2");
  }

  @Test
  void executing_entryEvictedMeanwhile_getsAnother() {
    Object statement = created(connected(URL), "select a");
    execute(statement, null, null);
    for (int i = 0; i < 600; i++) {
      statements.of("h2", "", "SELECT", "text " + i).ran(0, 1, false);
    }
    assertThat(entries()).noneMatch(entry -> entry.contains("select a"));
    execute(statement, null, null);
    assertThat(entries()).filteredOn(entry -> entry.contains("select a: 1,")).hasSize(1);
    assertThat(statements.summaries().stream().mapToLong(summary -> summary.count).sum())
        .isEqualTo(602);
  }

  @Test
  void executing_repeatedDuringARequest_isFoundUnderItsFinalRoute() {
    HttpHandler requests = new HttpHandler(meters, new Errors(meters), new Globs(List.of()));
    Object exchange = new Object();
    HttpCall call = requests.entered(exchange);
    call.target("GET", "/items/7");
    Object statement = created(connected(URL), null);
    for (int i = 0; i < 3; i++) {
      execute(statement, "select " + i, null);
    }
    assertThat(statements.findings()).isEmpty();
    requests.left(exchange, call, true, 200); // it goes on without a thread
    HttpCall resumed = requests.resumed(exchange);
    execute(statement, "select 4", null);
    resumed.route(null, "/items/{id}");
    requests.left(exchange, resumed, false, 200);
    assertThat(statements.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.uri()).isEqualTo("/items/{id}");
              assertThat(finding.statement()).isEqualTo("select ?");
              assertThat(finding.count()).isEqualTo(4);
              assertThat(finding.frame()).isNotNull();
            });
    assertThat(meters.repeatedQueries.with("/items/{id}").count()).isEqualTo(1);
    assertThat(meters.requestQueries.with("/items/{id}").sum()).isEqualTo(4);
    assertThat(meters.requestQueries.with("/items/{id}").counts())
        .containsExactly(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void executing_batchDuringARequest_isOneStatement() {
    HttpHandler requests = new HttpHandler(meters, new Errors(meters), new Globs(List.of()));
    Object exchange = new Object();
    HttpCall call = requests.entered(exchange);
    Object insert = created(connected(URL), "insert into t values (?)");
    handler.executing(insert, null).endBatch(new int[50], null);
    handler.executing(insert, null).endBatch(new int[50], null);
    call.route(null, "/import");
    requests.left(exchange, call, false, 200);
    assertThat(statements.findings()).isEmpty();
    assertThat(meters.requestQueries.with("/import").sum()).isEqualTo(2);
  }

  @Test
  void executing_insideAMeasuredStatement_isNotMeasured() {
    Object connection = connected(URL);
    Call outer = handler.executing(created(connection, null), "select 1");
    assertThat(handler.executing(created(connection, null), "select 2")).isNull();
    assertThat(handler.inDriver(connection)).isNull();
    end(outer, null);
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT shop none", 1L));
  }

  @Test
  void executing_insideTheDriversOwnWork_isNotMeasured() {
    Object connection = connected(URL);
    Object statement = created(connection, null);
    Call own = handler.inDriver(connection);
    assertThat(handler.executing(statement, "select 1")).isNull();
    end(own, null);
    execute(statement, "select 1", null);
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT shop none", 1L));
  }

  @Test
  void executing_insideTheWorkOfAWrapper_isMeasured() {
    Object statement = created(connected(URL), null);
    assertThat(handler.inDriver(new Object())).isNull();
    execute(statement, "select 1", null);
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT shop none", 1L));
  }

  @Test
  void executing_insideConnect_isNotMeasured() {
    Object connection = new Object();
    ConnectCall connect = handler.connecting(URL);
    Object statement = created(connection, null);
    assertThat(handler.executing(statement, "select version()")).isNull();
    connect.end(connection, null);
    execute(created(connection, null), "select 1", null);
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT shop none", 1L));
  }

  @Test
  void executing_failedStatement_isCountedByErrorType() {
    Object statement = created(connected(URL), "update t set a = ?");
    execute(statement, null, new SQLException("duplicate", "23505"));
    execute(statement, null, new IllegalStateException());
    execute(statement, null, null);
    assertThat(counts())
        .containsExactly(
            Map.entry("postgresql UPDATE shop _OTHER", 1L),
            Map.entry("postgresql UPDATE shop constraint", 1L),
            Map.entry("postgresql UPDATE shop none", 1L));
  }

  @Test
  void executing_statementOfAWrapper_isLeftToTheDriversOwn() {
    Object connection = connected(URL);
    Object wrapper = new Object();
    Object wrapped = created(wrapper, "select 1");
    assertThat(handler.executing(wrapped, null)).isNull();
    execute(created(connection, "select 1"), null, null);
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT shop none", 1L));
  }

  @Test
  void connected_byADriverThatAsksAnother_isTheInnerOnes() {
    ConnectCall outer = handler.connecting("jdbc:wrapper:" + URL);
    Object connection = connected(URL);
    Object wrapper = new Object();
    outer.end(wrapper, null);
    assertThat(handler.executing(created(wrapper, null), "select 1")).isNull();
    execute(created(connection, null), "select 1", null);
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT shop none", 1L));
  }

  @Test
  void executing_batchOfAPlainStatement_isOneOperation() {
    Object statement = created(connected(URL), null);
    handler.batched(statement, "insert into t values (1)");
    handler.batched(statement, "insert into t values (2)");
    execute(statement, null, null);
    handler.batched(statement, "delete from t");
    handler.batched(statement, "insert into t values (3)");
    execute(statement, null, null);
    handler.batched(statement, "delete from t");
    execute(statement, null, null);
    assertThat(handler.executing(statement, null)).as("empty batch").isNull();
    assertThat(counts())
        .containsExactly(
            Map.entry("postgresql DELETE shop none", 1L),
            Map.entry("postgresql INSERT shop none", 1L),
            Map.entry("postgresql _OTHER shop none", 1L));
  }

  @Test
  void executing_ofADriverNotSeenConnecting_isNamedByItsPackage() {
    org.postgresql.FakeConnection connection = new org.postgresql.FakeConnection();
    execute(created(connection, "select 1"), null, null);
    execute(new org.postgresql.FakeConnection(), "select 1", null);
    execute(new org.postgresql.FakeConnection(), null, null);
    assertThat(counts())
        .containsExactly(
            Map.entry("postgresql SELECT none none", 2L),
            Map.entry("postgresql _OTHER none none", 1L));
  }

  @Test
  void created_connectionThatDoesNotTellItsUrl_isAskedOnce() {
    FailingConnection driver = new FailingConnection();
    Connection connection = driver.failingWith(new SQLException("closed", "08003"));
    execute(created(connection, "select 1"), null, null);
    execute(created(connection, "select 2"), null, null);
    assertThat(driver.asked()).isEqualTo(1);
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT none none", 2L));
  }

  @Test
  void created_connectionThatFailsBadly_leavesTheThreadMeasured() {
    FailingConnection driver = new FailingConnection();
    Connection connection = driver.failingWith(new StackOverflowError());
    assertThatThrownBy(() -> created(connection, "select 1"))
        .isInstanceOf(StackOverflowError.class);
    execute(created(connection, "select 2"), null, null);
    assertThat(driver.asked()).isEqualTo(1);
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT none none", 1L));
  }

  @Test
  void executing_emptyPreparedBatch_isNotCounted() {
    Object insert = created(connected(URL), "insert into t values (?)");
    handler.executing(insert, null).endBatch(new int[0], null);
    handler.executing(insert, null).endBatch(new int[] {1}, null);
    assertThat(counts()).containsExactly(Map.entry("postgresql INSERT shop none", 1L));
  }

  @Test
  void batchCleared_plainStatement_runsNothing() {
    Object statement = created(connected(URL), null);
    handler.batched(statement, "insert into item values (1)");
    handler.batchCleared(statement);
    assertThat(handler.executing(statement, null)).isNull();
    handler.batched(statement, "update item set stock = 1");
    execute(statement, null, null);
    assertThat(counts()).containsExactly(Map.entry("postgresql UPDATE shop none", 1L));
  }

  @Test
  void batchCleared_preparedStatement_isStillKnown() {
    Object statement = created(connected(URL), "select 1");
    handler.batchCleared(statement);
    execute(statement, null, null);
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT shop none", 1L));
  }

  @Test
  void ending_driversConnection_isCountedByVerbAndErrorType() {
    Object connection = connected(URL);
    end(handler.ending(connection, "COMMIT"), null);
    end(handler.ending(connection, "COMMIT"), new SQLException("conflict", "40001"));
    end(handler.ending(connection, "ROLLBACK"), null);
    assertThat(counts())
        .containsExactly(
            Map.entry("postgresql COMMIT shop none", 1L),
            Map.entry("postgresql COMMIT shop rollback", 1L),
            Map.entry("postgresql ROLLBACK shop none", 1L));
  }

  @Test
  void ending_wrapperOfTheConnection_isLeftToTheDriversOwn() {
    Object connection = connected(URL);
    assertThat(handler.ending(new Object(), "COMMIT")).isNull();
    end(handler.ending(connection, "COMMIT"), null);
    assertThat(counts()).containsExactly(Map.entry("postgresql COMMIT shop none", 1L));
  }

  @Test
  void ending_whatTheDriverRunsInside_isNotMeasured() {
    Object connection = connected(URL);
    Call outer = handler.ending(connection, "COMMIT");
    assertThat(handler.executing(created(connection, null), "commit")).isNull();
    assertThat(handler.ending(connection, "COMMIT")).isNull();
    end(outer, null);
    assertThat(counts()).containsExactly(Map.entry("postgresql COMMIT shop none", 1L));
  }

  @Test
  void ending_duringARequest_isNoStatementOfIt() {
    HttpHandler requests = new HttpHandler(meters, new Errors(meters), new Globs(List.of()));
    Object exchange = new Object();
    Object connection = connected(URL);
    HttpCall call = requests.entered(exchange);
    end(handler.ending(connection, "COMMIT"), null);
    assertThat(ThreadState.current().request.statements).isZero();
    requests.left(exchange, call, false, 200);
  }

  @Test
  void namespaces_beyondTheCap_areOther() {
    for (int i = 0; i < 60; i++) {
      execute(created(connected("jdbc:h2:mem:tenant" + i), null), "select 1", null);
    }
    assertThat(counts()).hasSize(51).containsEntry("h2 SELECT _OTHER none", 10L);
  }

  @Test
  void dependency_beforeAnyConnection_isAbsent() {
    connect("jdbc:unknown:x", null, null);
    assertThat(dependencies.all()).isEmpty();
  }

  @Test
  void dependency_connectionsThatFail_makeItDown() {
    connect(URL, null, new SQLException("refused", "08001"));
    assertThat(database().isUp()).isTrue();
    connect(URL, null, new SQLException("refused", "08001"));
    assertThat(database().isUp()).isFalse();
    connected(URL);
    assertThat(database().isUp()).isTrue();
  }

  @Test
  void dependency_severalServers_areToldApartAndDatabasesOfOneAreNot() {
    connected(URL);
    connected("jdbc:postgresql://host/orders");
    connected("jdbc:postgresql://other/orders");
    connect("jdbc:postgresql://other/orders", null, new SQLException("refused", "08001"));
    connect("jdbc:postgresql://other/orders", null, new SQLException("refused", "08001"));
    assertThat(dependencies.all())
        .extracting(each -> each.name() + " " + each.isUp())
        .containsExactly("database true", "database:orders false");
  }

  @Test
  void inDriver_whileChecking_tellsWhatIsReached() {
    Object connection = connected(URL);
    ThreadState state = ThreadState.current();
    state.isChecking = true;
    state.inSql = true;
    try {
      assertThat(handler.inDriver(connection)).isNull();
      assertThat(state.reached).isSameAs(database());
    } finally {
      state.isChecking = false;
      state.inSql = false;
      state.reached = null;
    }
  }

  @Test
  void dependency_driverThatFailsInsideAnother_countsOnce() {
    ConnectCall outer = handler.connecting("jdbc:wrapper:" + URL);
    connect(URL, null, new SQLException("refused", "08001"));
    outer.end(null, new SQLException("refused", "08001"));
    assertThat(database().isUp()).isTrue();
  }

  @Test
  void dependency_brokenConnections_makeItDownAndAnErrorOfTheServerUp() {
    Object statement = created(connected(URL), null);
    execute(statement, "select 1", new SQLException("broken", "08006"));
    execute(statement, "select 1", new SQLException("broken", "08006"));
    assertThat(database().isUp()).isFalse();
    execute(statement, "select 1", new SQLException("no parameter", "22023"));
    assertThat(database().isUp()).isFalse();
    execute(statement, "select 1", new SQLException("syntax", "42601"));
    assertThat(database().isUp()).isTrue();
  }

  @Test
  void dependency_brokenCommits_makeItDownAndItsSuccessIsNoEvidence() {
    Object connection = connected(URL);
    end(handler.ending(connection, "COMMIT"), new SQLException("broken", "08006"));
    end(handler.ending(connection, "ROLLBACK"), new SQLException("broken", "08006"));
    assertThat(database().isUp()).isFalse();
    end(handler.ending(connection, "ROLLBACK"), null);
    assertThat(database().isUp()).isFalse();
    end(handler.ending(connection, "COMMIT"), new SQLException("conflict", "40001"));
    assertThat(database().isUp()).isTrue();
  }

  @Test
  void dependency_connectionsClosedByTheApplication_areNoEvidence() {
    Object statement = created(connected(URL), null);
    execute(statement, "select 1", new SQLException("closed", "08003"));
    execute(statement, "select 1", new SQLException("closed", "08003"));
    assertThat(database().isUp()).isTrue();
    assertThat(counts()).containsExactly(Map.entry("postgresql SELECT shop connection", 2L));
  }

  private Object connected(String url) {
    Object connection = new Object();
    connect(url, connection, null);
    return connection;
  }

  private void connect(String url, @Nullable Object connection, @Nullable Throwable thrown) {
    handler.connecting(url).end(connection, thrown);
  }

  private Object created(Object connection, @Nullable String sql) {
    Object statement = new Object();
    handler.created(connection, statement, sql);
    return statement;
  }

  private void execute(Object statement, @Nullable String sql, @Nullable Throwable thrown) {
    end(handler.executing(statement, sql), thrown);
  }

  private static void end(@Nullable Call call, @Nullable Throwable thrown) {
    assertThat(call).isNotNull();
    call.end(thrown);
  }

  private Dependency database() {
    return dependencies.seen("database");
  }

  private List<String> entries() {
    return statements.summaries().stream()
        .map(
            s ->
                String.format(
                    "%s %s %s %s: %d, %d errors, %d rows, %d batches of %d",
                    s.system,
                    s.namespace,
                    s.operation,
                    s.statement,
                    s.count,
                    s.errors,
                    s.rows,
                    s.batches,
                    s.batched))
        .sorted()
        .collect(Collectors.toList());
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    meters.dbOperations.forEach(
        (labels, histogram) -> counts.put(String.join(" ", labels), histogram.count()));
    return counts;
  }
}
