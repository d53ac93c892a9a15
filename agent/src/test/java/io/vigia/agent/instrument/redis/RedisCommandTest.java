package io.vigia.agent.instrument.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisCommandTest {
  @ParameterizedTest
  @CsvSource({
    "GET, LOOK_UP",
    "get, LOOK_UP",
    "GETEX, LOOK_UP",
    "GETDEL, LOOK_UP",
    "HGET, LOOK_UP",
    "JSON.GET, LOOK_UP_DOCUMENT",
    "JSON.MGET, LOOK_UP_ALL_BUT_ONE",
    "HGETEX, LOOK_UP_ELEMENTS",
    "HGETDEL, LOOK_UP_ELEMENTS",
    "JSON.SET, PUT_IF_OK",
    "MGET, LOOK_UP_KEYS",
    "HMGET, LOOK_UP_ALL_BUT_ONE",
    "EXISTS, EXISTS",
    "HEXISTS, FIELD_EXISTS",
    "SET, PUT_IF_OK",
    "SETEX, PUT",
    "PSETEX, PUT",
    "GETSET, PUT",
    "MSET, PUT",
    "HSET, PUT",
    "HMSET, PUT",
    "SETNX, PUT_IF_ONE",
    "MSETNX, PUT_IF_ONE",
    "HSETNX, PUT_IF_ONE",
    "HGETALL, NONE",
    "SMEMBERS, NONE",
    "LRANGE, NONE",
    "EVAL, NONE",
  })
  void named_commandOfTheTable_tellsItsUse(String name, CacheUse use) {
    assertThat(RedisCommand.named(name).use).isEqualTo(use);
    assertThat(RedisCommand.named(name).isTimed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"BLPOP", "SUBSCRIBE", "MULTI", "DISCARD", "HELLO", "AUTH", "SELECT", "PING"})
  void named_commandThatWaitsOrKeepsTheConnection_isNotTimed(String name) {
    assertThat(RedisCommand.named(name).isTimed).isFalse();
  }

  @Test
  void named_exec_isTheTransaction() {
    assertThat(RedisCommand.named("EXEC").name).isEqualTo("MULTI");
    assertThat(RedisCommand.named("EXEC").isTimed).isTrue();
  }

  @Test
  void named_unknownCommand_isOther() {
    RedisCommand unknown = RedisCommand.named("FT.SEARCH");
    assertThat(unknown).isSameAs(RedisCommand.named("user:4711"));
    assertThat(unknown.name).isEqualTo("_OTHER");
    assertThat(unknown.isTimed).isTrue();
  }

  @Test
  void index_everyRow_isAPlaceOfItsOwn() {
    Set<Integer> places = new HashSet<>();
    for (String name : new String[] {"GET", "SET", "MGET", "PING", "FCALL_RO", "FT.SEARCH"}) {
      places.add(RedisCommand.named(name).index);
    }
    places.add(RedisCommand.BLOCKING.index);
    assertThat(places).hasSize(7).allMatch(place -> place >= 0 && place < RedisCommand.count());
  }
}
