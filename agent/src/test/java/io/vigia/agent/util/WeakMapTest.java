package io.vigia.agent.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeakMapTest {
  private final WeakMap<Object, String> map = new WeakMap<>();

  @Test
  void get_equalButOtherKey_findsNothing() {
    String key = new String("key");
    map.put(key, "value");
    assertThat(map.get(key)).isEqualTo("value");
    assertThat(map.get(new String("key"))).isNull();
    map.put(key, "other");
    assertThat(map.get(key)).isEqualTo("other");
    assertThat(map.size()).isEqualTo(1);
    assertThat(map.remove(key)).isEqualTo("other");
    assertThat(map.get(key)).isNull();
  }

  @Test
  void put_keysGone_tellsOfTheirValuesOnce() {
    List<String> lost = new ArrayList<>();
    WeakMap<Object, String> telling = new WeakMap<>(lost::add);
    Object kept = new Object();
    telling.put(kept, "kept");
    telling.put(kept, "kept again");
    Object removed = new Object();
    telling.put(removed, "removed");
    telling.remove(removed);
    telling.put(new Object(), "gone");
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (lost.isEmpty() && Instant.now().isBefore(deadline)) {
      System.gc();
      telling.put(kept, "kept");
    }
    assertThat(lost).containsExactly("gone");
    assertThat(telling.get(kept)).isEqualTo("kept");
  }

  @Test
  void size_keysGone_entriesGo() {
    for (int i = 0; i < 1_000; i++) {
      map.put(new Object(), "value");
    }
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    while (map.size() > 0 && Instant.now().isBefore(deadline)) {
      System.gc();
    }
    assertThat(map.size()).isZero();
  }
}
