package io.vigia.agent.instrument.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import org.junit.jupiter.api.Test;

class SqlCacheTest {
  private final Meters meters = new Meters();
  private final SqlCache cache = new SqlCache();
  private final Database shop = database("shop");
  private final Database other = database("other");

  @Test
  void get_textOnTwoDatabases_isEachOnesOwn() {
    SqlStatement statement = shop.statement("select 1");
    assertThat(cache.get(other, "select 1")).isNull();
    SqlStatement others = other.statement("select 1");
    assertThat(cache.get(shop, "select 1")).isSameAs(statement);
    assertThat(cache.get(other, "select 1")).isSameAs(others);
    assertThat(statement.text).isEqualTo("select ?");
    assertThat(others.operation.database).isSameAs(other);
    assertThat(shop.statement("select 1")).isSameAs(statement);
  }

  @Test
  void put_manyTexts_forgetsThoseNotUsed() {
    for (int i = 0; i < 100_000; i++) {
      shop.statement("select " + i);
      shop.statement("select often");
      assertThat(cache.size()).isLessThanOrEqualTo(2 * SqlCache.MAX_TEXTS);
    }
    assertThat(cache.get(shop, "select 99999")).isNotNull();
    assertThat(cache.get(shop, "select often")).isNotNull();
    assertThat(cache.get(shop, "select 1")).isNull();
  }

  @Test
  void put_longTexts_areBoundedByTheirCharacters() {
    String long9k = "x".repeat(9_000);
    for (int i = 0; i < 1_000; i++) {
      shop.statement("select " + long9k + i);
    }
    assertThat(cache.size()).isBetween(58, 2 * SqlCache.MAX_CHARACTERS / 9_000);
  }

  @Test
  void statement_textAboveTheWindow_isNotKept() {
    String text = "select a in (1" + ", 1".repeat(4_000) + ")";
    assertThat(shop.statement(text).text).isEqualTo("select a in (?\u2026");
    assertThat(cache.size()).isZero();
  }

  private Database database(String name) {
    return new Database("h2", name, null, new Databases(meters, new Dependencies()), meters, cache);
  }
}
