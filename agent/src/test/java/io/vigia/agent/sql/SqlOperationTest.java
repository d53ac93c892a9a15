package io.vigia.agent.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Meters;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlOperationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT | select * from t",
        "SELECT | ~\t\r\n  Select\n1~",
        "SELECT | select*from t",
        "SELECT | (select 1) union (select 2)",
        "SELECT | (( select 1 ))",
        "SELECT | ;; select 1",
        "SELECT | ~\uFEFFselect 1~",
        "SELECT | select id into x from t",
        "INSERT | insert into t values (1)",
        "UPDATE | update t set a = 1; delete from t",
        "DELETE | DELETE FROM t",
        "MERGE | merge into t using s on (1=1)",
        "CREATE | create table t (a int)",
        "SELECT | select a.* into #t from a with (nolock)",
        "EXPLAIN | explain analyze select 1",
        "EXPLAIN | explain with a as (select 1) update t set x = 1",
        "CALL | call p(1)",
        "CALL | {call p(?, ?)}",
        "CALL | { ? = call f(?) }",
        "CALL | ~{?=\ncall f()}~",
        "EXEC | exec sp_who",
        "BEGIN | begin p(1); end;",
      })
  void of_knownVerb_upperCase(String verb, String sql) {
    assertThat(SqlOperation.of(sql)).isEqualTo(verb);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT | ~-- who\nselect 1~",
        "SELECT | ~# who\n select 1~",
        "SELECT | /* delete */ select 1",
        "SELECT | /*+ INDEX(t i) */ select 1",
        "SELECT | /* a /* nested */ delete */ select 1",
        "SELECT | /* not /* nested */ select 1",
        "SELECT | ~/**/--\n/***/select 1~",
        "SELECT | select/* insert */1",
        "SET | /*!40101 SET NAMES utf8 */",
        "SELECT | /*! select 1 */",
        "INSERT | /*!40000 */ insert into t values (1)",
      })
  void of_comments_areSkipped(String verb, String sql) {
    assertThat(SqlOperation.of(sql)).isEqualTo(verb);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "SELECT | with a as (delete from t returning *) select * from a",
        "UPDATE | ;with a as (select 1) update a set x = 1; select 1",
        "UPDATE | with a as (select 1), b (c) as (select 2) update t set x = 1",
        "INSERT | WITH RECURSIVE a(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM a) INSERT INTO t",
        "DELETE | with a as not materialized (select ')' from t) delete from t",
        "MERGE | with [update] as (select [a]]b] from t) merge t using a",
        "SELECT | with \"delete\" as (select '(' , $$ ) delete $$, $q$ ) $q$) select 1",
        "SELECT | with a as (select $1, a$b$c) select 1",
        "_OTHER | with a as (select 1 /* ) delete */ -- ) update",
        "SELECT | ~with a as (select 1 /* ) delete */ -- ) update\n) select 1~",
        "SELECT | with a as (select 1) (select * from a)",
        "SELECT | (with a as (delete from t) select 1)",
        "SELECT | with a as (select 1) search depth first by x set y select 1",
        "VALUES | with a as (select 1) values (1)",
        "_OTHER | with a as (select 1",
        "_OTHER | with",
      })
  void of_commonTableExpression_isTheMainVerb(String verb, String sql) {
    assertThat(SqlOperation.of(sql)).isEqualTo(verb);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "(",
        "{",
        "-- select",
        "/* select",
        "/*",
        "/",
        "-",
        "select1",
        "selec",
        "1select",
        "do $$ begin end $$",
        "'select'",
        "\"select\"",
        "withselect 1",
        "\u0130nsert",
        "?",
        "\uD800",
      })
  void of_anythingElse_isOther(String sql) {
    assertThat(SqlOperation.of(sql)).isEqualTo("_OTHER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(", ";", " ", "/*", "/* */", "/* /* */", "--", "-- \n", "#\n", "/*!1", "*/", "with a as (",
        "with a,", "$a", "$$", "$a$b", "'", "''", "\"", "[", ")", "(select ", "a", "{?=",
      })
  @Timeout(value = 5, unit = TimeUnit.SECONDS)
  void of_hostileMegabyte_isReadInOnePass(String piece) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 1_000_000) {
      text.append(piece);
    }
    for (String start : new String[] {"", "with ", "with a as (", "with a as (select 1) ("}) {
      assertThat(SqlOperation.of(start + text)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings =
          "SELECT INSERT UPDATE DELETE MERGE REPLACE UPSERT VALUES CALL EXECUTE EXEC CREATE ALTER"
              + " DROP TRUNCATE GRANT REVOKE SET SHOW EXPLAIN BEGIN COMMIT ROLLBACK LOCK USE COPY"
              + " PRAGMA ANALYZE VACUUM")
  void of_everyVerb_fitsTheCapOfTheLabel(String verbs) {
    Meters meters = new Meters();
    for (String verb : verbs.split(" ")) {
      String operation = SqlOperation.of(verb.toLowerCase(Locale.ROOT) + " x");
      assertThat(meters.sqlOperationNames.admit(operation)).isEqualTo(verb);
    }
  }
}
