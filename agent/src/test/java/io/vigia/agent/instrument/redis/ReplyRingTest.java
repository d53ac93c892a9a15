package io.vigia.agent.instrument.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyRingTest {
  private final ReplyRing ring = new ReplyRing();

  @Test
  void add_grownAndShrunk_keepsTheOrder() {
    int next = 0;
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 5_000; i++) {
        ring.add(i % 7, i, -i);
      }
      for (int i = 0; i < 5_000; i++) {
        assertThat(ring.next()).isEqualTo(next++);
        assertThat(ring.row(ring.next())).isEqualTo(i % 7);
        assertThat(ring.arguments(ring.next())).isEqualTo(i);
        assertThat(ring.start(ring.next())).isEqualTo(-i);
        ring.take();
      }
      assertThat(ring.next()).isEqualTo(ring.end());
    }
  }

  @Test
  void queue_commandsOfATransaction_stayUntilItsEnd() {
    ring.add(1, 0, 0);
    ring.add(2, -1, 0);
    ring.add(3, 0, 0);
    ring.queue(false);
    ring.queue(true);
    assertThat(ring.first()).isEqualTo(0);
    assertThat(ring.row(0)).isEqualTo(1);
    assertThat(ring.isVoid(0)).isFalse();
    assertThat(ring.isVoid(1)).isTrue();
    ring.take();
    assertThat(ring.first()).isEqualTo(3);
  }

  @Test
  void add_full_countsOnly() {
    for (int i = 0; i < ReplyRing.MOST + 2; i++) {
      ring.add(1, i, 0);
    }
    ring.amendLast(7);
    assertThat(ring.end()).isEqualTo(ReplyRing.MOST);
    assertThat(ring.arguments(ring.end() - 1)).isEqualTo(ReplyRing.MOST - 1);
    for (int i = 0; i < ReplyRing.MOST; i++) {
      ring.take();
    }
    ring.add(1, 0, 0);
    assertThat(ring.next()).isEqualTo(ring.end());
    for (int i = 0; i < 3; i++) {
      ring.skip();
    }
    ring.add(1, 0, 0);
    assertThat(ring.end() - ring.next()).isEqualTo(1);
  }

  @Test
  void clear_afterMany_isEmpty() {
    for (int i = 0; i < 100_000; i++) {
      ring.add(1, i, 0);
    }
    ring.clear();
    assertThat(ring.next()).isEqualTo(ring.end());
    ring.add(5, 0, 0);
    assertThat(ring.row(ring.next())).isEqualTo(5);
  }
}
