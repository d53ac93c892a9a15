package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DependenciesTest {
  private final Dependencies dependencies = new Dependencies();

  @Test
  void seen_severalOfAKind_keepTheirNames() {
    Dependency first = dependencies.seen("database", "a:5432", "shop");
    Dependency second = dependencies.seen("database", "b:5432", "orders");
    Dependency third = dependencies.seen("database", "c:5432", "orders");
    assertThat(dependencies.all()).containsExactly(first, second, third);
    assertThat(dependencies.all())
        .extracting(Dependency::name)
        .containsExactly("database", "database:orders", "database:orders-2");
    assertThat(dependencies.seen("database", "a:5432", "postgres")).isSameAs(first);
    assertThat(dependencies.seen("database", "b:5432", "shop")).isSameAs(second);
    assertThat(dependencies.seen("database")).isSameAs(first);
    assertThat(dependencies.seen("redis", "a:5432", "0").name()).isEqualTo("redis");
  }

  @Test
  void seen_manyOfAKind_areTheFirstBeyondTheLimit() {
    for (int i = 0; i < 2 * Dependencies.LIMIT; i++) {
      dependencies.seen("database", "server" + i, "shop");
    }
    assertThat(dependencies.all()).hasSize(Dependencies.LIMIT);
    assertThat(dependencies.seen("database", "server99", "shop").name()).isEqualTo("database");
  }

  @Test
  void only_ofAKind_isNullWhereThereAreMore() {
    assertThat(dependencies.only("database")).isNull();
    dependencies.seen("redis");
    Dependency database = dependencies.seen("database", "a", "shop");
    assertThat(dependencies.only("database")).isSameAs(database);
    dependencies.seen("database", "b", "orders");
    assertThat(dependencies.only("database")).isNull();
  }

  @Test
  void gone_untilSomethingIsHeard_isNotThere() {
    Dependency database = dependencies.seen("database");
    database.missed("no");
    database.missed("no");
    database.gone();
    assertThat(dependencies.all()).isEmpty();
    database.unreachable();
    assertThat(dependencies.all()).containsExactly(database);
    assertThat(database.isUp()).isTrue();
    database.gone();
    database.checked(1);
    assertThat(dependencies.all()).containsExactly(database);
  }
}
