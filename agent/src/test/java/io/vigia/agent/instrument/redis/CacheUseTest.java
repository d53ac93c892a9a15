package io.vigia.agent.instrument.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Meters;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CacheUseTest {
  @Test
  void lookUp_nilOrNot_isAMissOrAHit() {
    assertThat(count(CacheUse.LOOK_UP, 1, "v")).isEqualTo("1 0 0");
    assertThat(count(CacheUse.LOOK_UP, 1, new byte[0])).isEqualTo("1 0 0");
    assertThat(count(CacheUse.LOOK_UP, 1, Optional.of("v"))).isEqualTo("1 0 0");
    assertThat(count(CacheUse.LOOK_UP, 1, null)).isEqualTo("0 1 0");
    assertThat(count(CacheUse.LOOK_UP, 1, Optional.empty())).isEqualTo("0 1 0");
  }

  @Test
  void lookUpKeys_listWithNils_countsEachKey() {
    assertThat(count(CacheUse.LOOK_UP_KEYS, 3, Arrays.asList("a", null, "c"))).isEqualTo("2 1 0");
    assertThat(count(CacheUse.LOOK_UP_KEYS, 2, Arrays.asList(null, null))).isEqualTo("0 2 0");
  }

  @Test
  void lookUpKeys_mapOfWhatWasFound_isCountedByItsNils() {
    Map<String, String> found = Collections.singletonMap("a", "1");
    assertThat(count(CacheUse.LOOK_UP_KEYS, 3, found, 2)).isEqualTo("1 2 0");
    assertThat(count(CacheUse.LOOK_UP_KEYS, 2, found, 0)).isEqualTo("2 0 0"); // asked twice
  }

  @Test
  void lookUpKeys_nilsCountedOnTheWay_areMisses() {
    CacheUse use = CacheUse.LOOK_UP_KEYS;
    assertThat(count(use, 3, Arrays.asList("a", "none", "c"), 1)).isEqualTo("2 1 0");
    assertThat(count(use, 3, 3L, 1)).isEqualTo("2 1 0");
  }

  @Test
  void lookUpKeys_nilsCountedOnTheWayAndKept_areMissesOnce() {
    assertThat(count(CacheUse.LOOK_UP_KEYS, 3, Arrays.asList("a", null, "c"), 1))
        .isEqualTo("2 1 0");
  }

  @Test
  void lookUpDocument_nilAnywhere_isAMiss() {
    CacheUse use = CacheUse.LOOK_UP_DOCUMENT;
    assertThat(count(use, 1, "{}")).isEqualTo("1 0 0");
    assertThat(count(use, 1, Collections.emptyList())).isEqualTo("1 0 0");
    assertThat(count(use, 1, null)).isEqualTo("0 1 0");
    assertThat(count(use, 1, Collections.singletonList("null"), 1)).isEqualTo("0 1 0");
  }

  @Test
  void lookUpElements_listOrTheirNumber_countsEach() {
    CacheUse use = CacheUse.LOOK_UP_ELEMENTS;
    assertThat(count(use, 9, Arrays.asList("a", null))).isEqualTo("1 1 0");
    assertThat(count(use, 9, 3L, 1)).isEqualTo("2 1 0");
  }

  @Test
  void lookUpElements_mapOfWhatWasFound_countsItAndTheNils() {
    Map<String, String> found = Collections.singletonMap("a", "1");
    assertThat(count(CacheUse.LOOK_UP_ELEMENTS, 9, found, 2)).isEqualTo("1 2 0");
  }

  @Test
  void lookUpAllButOne_list_countsEachFieldAndNotTheKey() {
    CacheUse use = CacheUse.LOOK_UP_ALL_BUT_ONE;
    assertThat(count(use, 3, Arrays.asList("a", null))).isEqualTo("1 1 0");
  }

  @Test
  void lookUpAllButOne_mapOfWhatWasFound_countsEachKeyAndNotThePath() {
    Map<String, String> found = Collections.singletonMap("a", "{}");
    assertThat(count(CacheUse.LOOK_UP_ALL_BUT_ONE, 4, found, 2)).isEqualTo("1 2 0");
  }

  @Test
  void exists_numberOrBoolean_isTheHitsAmongTheKeys() {
    assertThat(count(CacheUse.EXISTS, 1, true)).isEqualTo("1 0 0");
    assertThat(count(CacheUse.EXISTS, 1, false)).isEqualTo("0 1 0");
    assertThat(count(CacheUse.EXISTS, 3, 2L)).isEqualTo("2 1 0");
    assertThat(count(CacheUse.FIELD_EXISTS, 2, 1L)).isEqualTo("1 0 0");
    assertThat(count(CacheUse.FIELD_EXISTS, 2, false)).isEqualTo("0 1 0");
  }

  @Test
  void putIfOk_reply_tellsWhetherItWasStored() {
    assertThat(count(CacheUse.PUT_IF_OK, 2, "OK")).isEqualTo("0 0 1");
    assertThat(count(CacheUse.PUT_IF_OK, 4, "OK")).isEqualTo("0 0 1");
    assertThat(count(CacheUse.PUT_IF_OK, 2, "OK".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("0 0 1");
    assertThat(count(CacheUse.PUT_IF_OK, 3, null)).isEqualTo("0 0 0");
    assertThat(count(CacheUse.PUT_IF_OK, 3, "the value before")).isEqualTo("0 0 0");
  }

  @Test
  void put_pairs_countsTheValues() {
    assertThat(count(CacheUse.PUT, 3, "OK")).as("SETEX key seconds value").isEqualTo("0 0 1");
    assertThat(count(CacheUse.PUT, 4, "OK")).as("MSET k v k v").isEqualTo("0 0 2");
    assertThat(count(CacheUse.PUT, 5, 1L)).as("HSET key f v f v").isEqualTo("0 0 2");
    assertThat(count(CacheUse.PUT_IF_ONE, 2, 1L)).as("SETNX k v").isEqualTo("0 0 1");
    assertThat(count(CacheUse.PUT_IF_ONE, 3, true)).as("HSETNX key f v").isEqualTo("0 0 1");
    assertThat(count(CacheUse.PUT_IF_ONE, 4, 0L)).as("MSETNX k v k v").isEqualTo("0 0 0");
  }

  @Test
  void none_anyReply_countsNothing() {
    assertThat(count(CacheUse.NONE, 1, null)).isEqualTo("0 0 0");
  }

  private static String count(CacheUse use, int arguments, @Nullable Object reply) {
    return count(use, arguments, reply, 0);
  }

  /** Hits, misses and puts. */
  private static String count(CacheUse use, int arguments, @Nullable Object reply, int nils) {
    Meters meters = new Meters();
    use.count(new CacheCounters(meters, "0"), arguments, reply, nils);
    return meters.cacheGets.with("redis", "0", "hit").count()
        + " "
        + meters.cacheGets.with("redis", "0", "miss").count()
        + " "
        + meters.cachePuts.with("redis", "0").count();
  }
}
