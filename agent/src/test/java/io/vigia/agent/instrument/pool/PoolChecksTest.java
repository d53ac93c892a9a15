package io.vigia.agent.instrument.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vigia.agent.health.Check;
import io.vigia.agent.health.CheckFailedException;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Observed;
import io.vigia.agent.telemetry.ThreadState;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolChecksTest {
  private final Observed observed = new Observed();
  private final Dependencies dependencies = new Dependencies();
  private final PoolHandler handler = new PoolHandler(observed);
  private final PoolChecks checks = new PoolChecks(observed, dependencies);
  private final Lender pool = new Lender();
  private final List<String> calls = new ArrayList<>();

  /** A pool of five whose connections do what a test says. */
  private final class Lender extends BasicDataSource {
    int active;
    Object valid = true;
    String state = "42000";

    Lender() {
      setMaxTotal(5);
    }

    @Override
    public int getNumActive() {
      return active;
    }

    @Override
    public Connection getConnection() {
      calls.add("getConnection");
      return (Connection)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                calls.add(method.getName());
                switch (method.getName()) {
                  case "isValid":
                    if (valid instanceof Throwable) {
                      throw (Throwable) valid;
                    }
                    return valid;
                  case "createStatement":
                    return statement();
                  default:
                    return null;
                }
              });
    }

    private Object statement() {
      return Proxy.newProxyInstance(
          getClass().getClassLoader(),
          new Class<?>[] {Statement.class},
          (proxy, method, arguments) -> {
            if (method.getName().equals("execute")) {
              throw new SQLException("which sentence is that", state);
            }
            return null;
          });
    }
  }

  PoolChecksTest() {
    borrow(null);
  }

  @AfterEach
  void isNoLongerChecking() {
    ThreadState.current().isChecking = false;
    ThreadState.current().reached = null;
  }

  @Test
  void ask_connectionIsValid_isAnAnswerAndGivenBack() throws Exception {
    assertThat(check().ask()).isTrue();
    assertThat(calls).containsExactly("getConnection", "isValid", "close");
  }

  @Test
  void ask_whatItLeadsTo_isKnownWhenTheDriverHasTold() throws Exception {
    assertThat(check().component()).isNull();
    Dependency orders = dependencies.seen("database", "orders", "orders");
    ThreadState.current().reached = orders;
    assertThat(check().ask()).isTrue();
    assertThat(check().component()).isSameAs(orders);
  }

  @Test
  void ask_noDriverTells_isNamedAsThePool() throws Exception {
    dependencies.seen("database", "shop", "shop");
    assertThat(check().ask()).isTrue();
    assertThat(check().component().name()).isEqualTo("database:dbcp2-1");
  }

  @Test
  void ask_twoAreFree_takesOneOfThem() throws Exception {
    pool.active = 3;
    assertThat(check().ask()).isTrue();
    assertThat(calls).contains("getConnection");
  }

  @Test
  void ask_oneIsFree_isNoEvidence() throws Exception {
    pool.active = 4;
    assertThat(check().ask()).isFalse();
    assertThat(calls).isEmpty();
  }

  @Test
  void ask_connectionIsNotValid_fails() {
    pool.valid = false;
    assertThatThrownBy(() -> check().ask()).isInstanceOf(CheckFailedException.class);
    assertThat(calls).containsExactly("getConnection", "isValid", "close");
  }

  @Test
  void ask_driverOfJdbc3_isAskedASentenceThatItNeedNotKnow() throws Exception {
    pool.valid = new AbstractMethodError();
    assertThat(check().ask()).isTrue();
    pool.state = "08006";
    assertThatThrownBy(() -> check().ask()).hasMessage("which sentence is that");
  }

  @Test
  void trouble_aBorrowerGotNoneAndNoneIsFree_lastsUntilOneIsLent() throws Exception {
    pool.active = 5;
    assertThat(check().ask()).isFalse();
    assertThat(check().trouble()).as("nobody wants one").isNull();
    borrow(new SQLException("timeout"));
    assertThat(check().isUrgent()).isTrue();
    assertThat(check().ask()).isFalse();
    assertThat(check().trouble()).isEqualTo("timeout: a pool has no connection to give");
    assertThat(check().guess().name()).isEqualTo("database");
    borrow(null);
    assertThat(check().trouble()).isNull();
    assertThat(calls).isEmpty();
  }

  @Test
  void trouble_connectionsComeBack_isOver() throws Exception {
    dependencies.seen("database", "shop", "shop");
    pool.active = 5;
    borrow(new SQLException("timeout"));
    check().ask();
    assertThat(check().trouble()).isNotNull();
    assertThat(check().guess().name()).isEqualTo("database");
    pool.active = 4;
    assertThat(check().ask()).isFalse();
    assertThat(check().trouble()).isNull();
  }

  @Test
  void get_poolThatIsClosed_isGone() {
    handler.closed(pool);
    assertThat(checks.get()).isEmpty();
  }

  @Test
  void borrowing_byACheck_isNotMeasured() {
    ThreadState.current().isChecking = true;
    assertThat(handler.borrowing(pool)).isZero();
    handler.borrowed(pool, 0, new SQLException("timeout"));
    assertThat(check().isUrgent()).isFalse();
    assertThat(ThreadState.current().borrowing).isZero();
  }

  private Check check() {
    List<Check> all = checks.get();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private void borrow(SQLException thrown) {
    handler.borrowed(pool, handler.borrowing(pool), thrown);
  }
}
