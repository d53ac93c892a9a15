package io.vigia.agent.instrument.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.Observed;
import io.vigia.agent.telemetry.Scrape;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.Test;

class PoolHandlerTest {
  private final Observed observed = new Observed();
  private final Scrape scrape =
      new Scrape(new Meters(), new Dependencies(), observed, "shop", "1.2.3");
  private final PoolHandler handler = new PoolHandler(observed);

  @Test
  void borrowed_twoPoolsWithoutNames_areShownByNumber() throws Exception {
    BasicDataSource first = pool(3);
    BasicDataSource second = pool(-1); // as many as are asked for
    borrow(first, null);
    borrow(second, new SQLException("no"));
    assertThat(text("jdbc_connections_max", "jdbc_connections_failures"))
        .isEqualTo(
            """
            # HELP jdbc_connections_failures_total Borrowers that got an exception.
            # TYPE jdbc_connections_failures_total counter
            jdbc_connections_failures_total{application="shop",name="dbcp2-1"} 0.0
            jdbc_connections_failures_total{application="shop",name="dbcp2-2"} 1.0
            # HELP jdbc_connections_max Connections that there may be.
            # TYPE jdbc_connections_max gauge
            jdbc_connections_max{application="shop",name="dbcp2-1"} 3.0
            """);
    assertThat(text("jdbc_connections_acquire_seconds"))
        .contains(
            "# TYPE jdbc_connections_acquire_seconds summary\n",
            "seconds_count{application=\"shop\",name=\"dbcp2-1\"} 1\n",
            "seconds_count{application=\"shop\",name=\"dbcp2-2\"} 1\n");
    assertThat(text("jdbc_connections_acquire_seconds_max")).contains("# TYPE", "dbcp2-1");
    Reference.reachabilityFence(first);
    Reference.reachabilityFence(second);
  }

  @Test
  void borrowed_twoPoolsOfOneName_areAddedUp() throws Exception {
    BasicDataSource first = pool(3);
    first.setJmxName("shop:name=orders");
    BasicDataSource second = pool(4);
    second.setJmxName("shop:name=orders");
    borrow(first, null);
    borrow(second, null);
    assertThat(text("jdbc_connections_max"))
        .endsWith("{application=\"shop\",name=\"shop:name=orders\"} 7.0\n");
    assertThat(text("jdbc_connections_acquire_seconds")).contains("orders\"} 2\n");
    Reference.reachabilityFence(first);
    Reference.reachabilityFence(second);
  }

  @Test
  void name_thatIsAUrl_isNotShown() throws Exception {
    BasicDataSource pool = pool(3);
    pool.setJmxName("jdbc:postgresql://shop:secret@db/shop");
    borrow(pool, null);
    assertThat(text("jdbc_connections_max")).contains("dbcp2-1").doesNotContain("secret");
    Reference.reachabilityFence(pool);
  }

  @Test
  void closed_aPool_isShownAgainOnlyWhenItLendsAgain() throws Exception {
    BasicDataSource pool = pool(3);
    borrow(pool, null);
    long inTime = handler.borrowing(pool);
    handler.closed(pool);
    handler.borrowed(pool, inTime, null);
    assertThat(text("jdbc_connections_max")).isEmpty();
    borrow(pool, new SQLException("closed"));
    assertThat(text("jdbc_connections_max")).isEmpty();
    borrow(pool, null);
    assertThat(text("jdbc_connections_max")).endsWith(" 3.0\n");
    assertThat(text("jdbc_connections_acquire_seconds")).contains(" 4\n");
    Reference.reachabilityFence(pool);
  }

  @Test
  void closed_aPoolThatWasNeverUsed_isNotShown() throws Exception {
    BasicDataSource pool = pool(3);
    handler.closed(pool);
    borrow(pool, new SQLException("closed"));
    assertThat(text("jdbc_connections_max")).isEmpty();
  }

  @Test
  void pool_thatNobodyHolds_isGarbage() throws Exception {
    WeakReference<Object> pool = new WeakReference<>(borrow(pool(3), null));
    while (pool.get() != null) {
      System.gc();
    }
    assertThat(text("jdbc_connections_max")).isEmpty();
  }

  @Test
  void borrowed_ofAnythingElse_isNotMeasured() throws Exception {
    borrow("no pool", null);
    handler.closed("no pool");
    handler.opened("no pool", 1, null);
    handler.returned("no pool", "no entry");
    assertThat(text("jdbc_connections_max", "hikaricp_connections_max")).isEmpty();
  }

  @Test
  void counts_ofHikariCP_areBorrowersThatGotOneOrWaitedInVain() {
    assertThat(PoolMetrics.HIKARICP.counts(null)).isTrue();
    assertThat(PoolMetrics.HIKARICP.counts(new SQLTransientConnectionException("late"))).isTrue();
    assertThat(PoolMetrics.HIKARICP.counts(new SQLTransientException("suspended"))).isFalse();
    assertThat(PoolMetrics.HIKARICP.counts(new SQLException("interrupted"))).isFalse();
  }

  private Object borrow(Object pool, Throwable thrown) {
    handler.borrowed(pool, handler.borrowing(pool), thrown);
    return pool;
  }

  private static BasicDataSource pool(int max) {
    BasicDataSource pool = new BasicDataSource();
    pool.setMaxTotal(max);
    return pool;
  }

  private String text(String... names) throws Exception {
    return new String(scrape.text(List.of(names)::contains), StandardCharsets.UTF_8);
  }
}
