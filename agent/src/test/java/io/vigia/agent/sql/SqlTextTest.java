package io.vigia.agent.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vigia.agent.instrument.jdbc.DatabaseSystem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SqlTextTest {
  /** Every label of {@link DatabaseSystem}. */
  static List<String> systems() {
    return Stream.of(DatabaseSystem.values())
        .map(system -> system.label)
        .distinct()
        .collect(Collectors.toList());
  }

  /** What is the same whatever the product; {@code |} stands for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "select 1 ~ select ?",
        "select a,b from t where id=42 ~ select a, b from t where id=?",
        "select 'x' ~ select ?",
        "select 'it''s' , 'b' from t ~ select ?, ? from t",
        "select '' from t ~ select ? from t",
        "select '''' from t ~ select ? from t",
        "select N'x', n'x', X'0F', b'01', E'a\\'b', e'\\\\' from t ~ select ?, ?, ?, ?, ?, ? from t",
        "select U&'\\0041' ~ select ?",
        "select date '2020-01-01', date'2020-01-01' ~ select date ?, date ?",
        "select 1.5, .5, 1., 1e10, 1.5E-7, 0xFF, 1_000, 12L ~ select ?, ?, ?, ?, ?, ?, ?, ?",
        "select t1.c2 from orders_2024 t1 ~ select t1.c2 from orders_2024 t1",
        "select -1, + 2, a -1, a - -1, (-5) ~ select -?, + ?, a -?, a - ?, (?)",
        "where a = -1 and b in (-1, +2) ~ where a = ? and b in (?)",
        "select true, false, null from t ~ select true, false, null from t",
        "where id = ? and x = ?1 ~ where id = ? and x = ?",
        "where id in (?, ?, ?) ~ where id in (?)",
        "where id IN(1,2,3) and b In ( 'a' , 'b' ) ~ where id IN (?) and b In (?)",
        "where id in (1) ~ where id in (?)",
        "where (a, b) in ((1, 2), (3, 4), (5, 6)) ~ where (a, b) in ((?))",
        "where id in (1, null, 2, 3) ~ where id in (?, null, ?)",
        "where id in (select x from t where y in (1, 2)) ~ where id in (select x from t where y in (?))",
        "where id in (1, f(2, 3)) and g(1, 2) = 3 ~ where id in (?, f(?)) and g(?, ?) = ?",
        "select f(?, ?), 1, 2 limit 10, 20 ~ select f(?, ?), ?, ? limit ?, ?",
        "insert into t (a, b) values (1, 'x') ~ insert into t (a, b) values (?)",
        "insert into t values(?,?),(?,?) , ( ?, ? ) ~ insert into t values (?)",
        "insert into t values (1, (select max(id) from u)), (2, now()) returning id ~ insert into t values (?) returning id",
        "insert into t values (1),(2) on conflict (id) do update set a = 3, b = 4 ~ insert into t values (?) on conflict (id) do update set a = ?, b = ?",
        "insert into t values (1) on duplicate key update a = values(a), b = values(b) ~ insert into t values (?) on duplicate key update a = values(a), b = values(b)",
        "select * from (values (1, 2), (3, 4)) v, w ~ select * from (values (?)) v, w",
        "with v as (values (1)), w as (select 2) select 3 ~ with v as (values (?)), w as (select ?) select ?",
        "values (1), (2), x ~ values (?), x",
        "where a = any (array[1, 2, 3]) and b[1] = 2 ~ where a = any (array[?]) and b[?] = ?",
        "select /* 'note' 1 */ a -- it's 5|from t ~ select a from t",
        "/*+ FULL(t) */ select 1 /* end */ ~ select ?",
        "select a | , b|| from   t ~ select a, b from t",
        "select ( a ) , f( b ) from t ~ select (a), f(b) from t",
        "{call f(1, 'x')} ~ {call f(?, ?)}",
        "{? = call f(?)} ~ {? = call f(?)}",
        "select {d '2020-01-01'} ~ select {d ?}",
        "select a::int, :name, $1, $2 from t ~ select a::int, :name, ?, ? from t",
        "where id in ($1, $2) or id in (:1, :2) ~ where id in (?) or id in (?)",
        "select $$it's 5$$, $tag$ $$ 'x' $tag$, v$session.a$b ~ select ?, ?, v$session.a$b",
        "select '$$', '$a$' from t ~ select ?, ? from t",
        "where a like ? escape '\\' and b = 'x' ~ where a like ? escape ? and b = ?",
        "where a like ? ESCAPE '\\\\' and b = 'x' ~ where a like ? ESCAPE ? and b = ?",
        "select 'a\\\\', b from t ~ select ?, b from t",
        "select 'a\\'b', c from t ~ select ?\u2026",
        "select 'C:\\dir\\', 'secret' ~ select ?\u2026",
        "where a = 'x' and b = 'open ~ where a = ?\u2026",
        "create user bob identified by s3cret ~ create user bob identified\u2026",
        "alter user bob IDENTIFIED BY \"s3cret\" ~ alter user bob IDENTIFIED\u2026",
        "select a from t; ~ select a from t;",
        "select @p1, @@x, a#5, #tmp ~ select @p1, @@x, a#?, #tmp",
        "select naïve_1, größe2 from tëst ~ select naïve_1, größe2 from tëst",
        "; ~ ;",
      })
  void of_anyProduct_hasNoLiteralsCommentsAndBlanks(String sql, String expected) {
    for (String system : systems()) {
      boolean mySql = system.equals("mysql") || system.equals("mariadb");
      boolean otherwise =
          (sql.contains("#") && mySql) || (sql.contains("[") && SqlDialect.of(system).brackets);
      if (!otherwise) {
        assertThat(text(sql.replace('|', '\n'), system)).as(system).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\0',
      value = {
        "postgresql ~ select \"a b\".\"c\"\"d\" from \"T1\" ~ select \"a b\".\"c\"\"d\" from \"T1\"",
        "postgresql ~ select \"it's\", 'x' ~ select ?, ?",
        "oracle.db ~ select \"ID\" from \"T\" where a = 1 ~ select \"ID\" from \"T\" where a = ?",
        "mysql ~ select \"it's\", \"b\"\"c\" from t ~ select ?, ? from t",
        "mysql ~ select \"a\\\"b\", c ~ select ?\u2026",
        "mysql ~ select `a``b`.`it``1` from `t 1` ~ select `a``b`.`it``1` from `t 1`",
        "mysql ~ select 5--3, 2 -- it's|from t ~ select ?-?, ? from t",
        "mysql ~ select 1 # it's 5|from t ~ select ? from t",
        "mysql ~ select /*!40001 SQL_NO_CACHE */ a ~ select a",
        "mysql ~ select /* GET /api/* */ a ~ select a",
        "mariadb ~ select \"secret\" ~ select ?",
        "sqlite ~ select [a b], `c` from t where d = \"e\" ~ select [a b], `c` from t where d = ?",
        "microsoft.sql_server ~ select [it's 5]]], 'x' from [t] ~ select ?, ? from [t]",
        "microsoft.sql_server ~ select [a].[b c] from [t] ~ select [a].[b c] from [t]",
        "microsoft.sql_server ~ select $12.50, 1 from #t ~ select ?.?, ? from #t",
        "postgresql ~ select /* a /* b */ 'c' */ d ~ select d",
        "postgresql ~ select 1 /* a /* b */ 'c' ~ select ?\u2026",
        "h2 ~ select 1 /* a /* b */ 'c' */ d ~ select ?\u2026",
        "oracle.db ~ select 1 /* a /* b */ , 'c' ~ select ?, ?",
        "oracle.db ~ select q'[it's]', Q'{a}b}', nq'!it's!', q'<x>' from t ~ select ?, ?, ?, ? from t",
        "oracle.db ~ select q'[it's' from t ~ select ?\u2026",
        "other_sql ~ select \"a\", q'(it's)' ~ select ?, ?",
        "other_sql ~ select t.\"a\" ~ select t.\"a\"",
        "clickhouse ~ select `a`, \"b\" ~ select `a`, \"b\"",
      })
  void of_oneProduct_readsAsItDoes(String system, String sql, String expected) {
    assertThat(text(sql.replace('|', '\n'), system)).isEqualTo(expected);
  }

  @Test
  void of_controlCharacters_areBlanks() {
    assertThat(text("select\t'a'\r\n, \u0000\u001b[31m \"x\ny\" \u00a0 from t", "postgresql"))
        .isEqualTo("select ?, [? ? from t");
    assertThat(text("select 1 -- a\r'b'\nfrom t", "postgresql")).isEqualTo("select ?\u2026");
  }

  @Test
  void of_longText_endsWithAnEllipsis() {
    String columns = "column_, ".repeat(200);
    String text = text("select " + columns + "x from t", "h2");
    assertThat(text).hasSizeLessThanOrEqualTo(1000).hasSizeGreaterThan(990).endsWith("\u2026");
    String ids = "12345, ".repeat(1_400);
    assertThat(text("select a from t where id in (" + ids + "1) order by a", "h2"))
        .isEqualTo("select a from t where id in (?) order by a");
    assertThat(text("select a from t where id in (" + ids + ids + "1) order by a", "h2"))
        .isEqualTo("select a from t where id in (?\u2026");
    assertThat(text("select 'a" + "b".repeat(20_000) + "' from t", "h2"))
        .isEqualTo("select ?\u2026");
    String surrogates = "\uD835\uDCB3".repeat(1_000);
    assertThat(text("a" + surrogates, "h2")).doesNotMatch("[\\s\\S]*[\uD800-\uDBFF]\u2026");
  }

  @Test
  @Timeout(60)
  void of_hostileTexts_takeTimeInProportion() {
    int size = 1 << 20;
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (String part :
        List.of(
            "'",
            "''",
            "\"",
            "`",
            "[",
            "(",
            ")",
            "in(",
            "values(",
            "values(1),",
            "/*",
            "/**/",
            "--",
            "$",
            "$$",
            "$a$",
            "$a",
            "q'[",
            "\\",
            "'\\",
            "?,",
            "in(?,",
            "((?),",
            "1e",
            "-",
            "+1",
            "#",
            "\n",
            "escape '\\'",
            "identified ",
            "e'",
            "array[",
            ":1",
            "\uD835")) {
      String text = part.repeat(size / part.length());
      for (String system : systems()) {
        long before = threads.getCurrentThreadCpuTime();
        assertThatCode(() -> check(text(text, system)))
            .as(part + " on " + system)
            .doesNotThrowAnyException();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before))
            .as(part + " on " + system)
            .isLessThan(Duration.ofSeconds(1));
      }
    }
  }

  private static void check(String text) {
    assertThat(text.length()).isLessThanOrEqualTo(1000);
  }

  /** Statements of random parts: none of the marks that stand in literals is left. */
  @ParameterizedTest
  @MethodSource("systems")
  void of_randomStatements_leavesNothingOfLiterals(String system) {
    Random random = new Random(42);
    for (int n = 0; n < 20_000; n++) {
      StringBuilder sql = new StringBuilder("select a1 from t2 where ");
      int parts = 1 + random.nextInt(8);
      for (int part = 0; part < parts; part++) {
        sql.append(SHAPES[random.nextInt(SHAPES.length)]).append(literal(random, system));
      }
      assertThat(text(sql.toString(), system)).as(sql.toString()).doesNotContain("99", "SECRET");
    }
  }

  private static final String[] SHAPES = {
    " and b = ",
    " in (1, 2, ",
    ") or c in (",
    " values (",
    "), (",
    ", ",
    "(",
    ")",
    " -- x\n",
    "/* y */",
    " like ",
    " escape '\\' and d = ",
    "=",
    "||",
    " \"id\".x = ",
    "/*+ hint */",
    "\n",
    "; select "
  };

  /** A complete literal of this product that holds a mark and whatever may confuse a reader. */
  private static String literal(Random random, String system) {
    String[] confusing = {
      "", "''", "--", "/*", "*/", "$$", "\"", "(", ")", "[", "]", "\\\\", ";", "`"
    };
    StringBuilder content = new StringBuilder("SECRET");
    for (int i = random.nextInt(4); i > 0; i--) {
      content.append(confusing[random.nextInt(confusing.length)]).append("SECRET99");
    }
    boolean mySql = system.equals("mysql") || system.equals("mariadb");
    switch (random.nextInt(9)) {
      case 0:
        return " 99.99e9";
      case 1:
        return " -99";
      case 2:
        return " 0x99";
      case 3:
        return " N'" + content + "'";
      case 4:
        return mySql
            ? " 'SECRET\\'" + content + "'"
            : system.equals("postgresql") ? " E'SECRET\\'" + content + "'" : " '" + content + "'";
      case 5:
        return mySql ? " \"" + content.toString().replace("\"", "\"\"") + "\"" : " 99";
      case 6:
        return system.equals("postgresql") ? " $x$" + content + "'$x$" : " 99";
      case 7:
        return system.equals("oracle.db")
            ? " q'{" + content.toString().replace("''", "'") + "}'"
            : " 99";
      default:
        return " '" + content + "'";
    }
  }

  private static String text(String sql, String system) {
    return SqlText.of(sql, SqlDialect.of(system));
  }
}
