package io.vigia.agent.instrument.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Meters;
import io.vigia.bootstrap.RedisCall;
import io.vigia.bootstrap.RedisHook;
import io.vigia.bootstrap.RedisPipeline;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What clients do, played call by call; real clients run in the integration tests. */
class RedisHandlerTest {
  private final Meters meters = new Meters();
  private final Dependencies dependencies = new Dependencies();
  private final RedisHandler handler = new RedisHandler(meters, dependencies);

  @Test
  void sending_replies_areTimedAndCounted() {
    handler.sending("GET", 1, 0, false).end("v", null);
    handler.sending("get", 1, 0, false).end(null, null);
    handler.sending("SET", 2, 3, false).end("OK", null);
    handler.sending("DEL", 2, -1, false).end(1L, null);
    handler.sending("user:4711", 1, 0, false).end(null, null);
    assertThat(seen())
        .containsOnly(
            Map.entry("GET 0 none", 2L),
            Map.entry("SET 3 none", 1L),
            Map.entry("DEL none none", 1L),
            Map.entry("_OTHER 0 none", 1L),
            Map.entry("0 hit", 1L),
            Map.entry("0 miss", 1L),
            Map.entry("3 hit", 0L),
            Map.entry("3 miss", 0L),
            Map.entry("3 put", 1L),
            Map.entry("0 put", 0L));
  }

  @Test
  void sending_commandsWithoutCacheUse_makeNoCacheSeries() {
    handler.sending("LPUSH", 2, 0, false).end(1L, null);
    assertThat(seen()).containsExactly(Map.entry("LPUSH 0 none", 1L));
  }

  @Test
  void sending_errors_areLabelledAndNeitherHitNorMiss() {
    handler.sending("GET", 1, 0, false).end(null, new IllegalStateException("WRONGTYPE Operation"));
    handler.sending("GET", 1, 0, false).end(null, new SocketTimeoutException("Read timed out"));
    handler.sending("GET", 1, 0, false).replied(null, "NOAUTH Authentication required.");
    assertThat(seen())
        .containsEntry("GET 0 wrongtype", 1L)
        .containsEntry("GET 0 timeout", 1L)
        .containsEntry("GET 0 noauth", 1L)
        .containsEntry("GET 0 none", 0L)
        .containsEntry("0 hit", 0L)
        .containsEntry("0 miss", 0L);
  }

  @Test
  void sending_blockingCommand_isOnlyEvidence() {
    handler.sending("BLPOP", 2, 0, false).end(null, null);
    handler.sending("BLPOP", 2, 0, false).end(null, new SocketTimeoutException());
    handler.sending("BLPOP", 2, 0, false).end(null, new SocketTimeoutException());
    handler.sending("XREAD", 5, 0, true).end(null, null);
    assertThat(seen()).isEmpty();
    assertThat(redis().isUp()).isTrue();
  }

  @Test
  void queued_pipelineOfThree_isOneOperationAndCountsItsCommands() {
    RedisPipeline pipeline = handler.pipeline(0);
    Object[] tickets = {new Object(), new Object(), new Object()};
    handler.queued(tickets[0], "GET", 1, 0, pipeline);
    handler.queued(tickets[1], "GET", 1, 0, pipeline);
    pipeline.flushed();
    handler.over(tickets[0]).replied("v", null);
    assertThat(seen()).doesNotContainKey("PIPELINE 0 none");
    handler.over(tickets[1]).replied(null, "WRONGTYPE Operation");
    assertThat(seen())
        .containsOnly(
            Map.entry("PIPELINE 0 none", 1L),
            Map.entry("batched GET 0 none", 1L),
            Map.entry("batched GET 0 wrongtype", 1L),
            Map.entry("0 hit", 1L),
            Map.entry("0 miss", 0L),
            Map.entry("0 put", 0L));
  }

  @Test
  void queued_pipelineWithoutConnection_failsAsAWhole() {
    RedisPipeline pipeline = handler.pipeline(0);
    Object ticket = new Object();
    handler.queued(ticket, "DEL", 1, 0, pipeline);
    pipeline.flushed();
    handler.over(ticket).failed(new IOException("Connection reset"));
    assertThat(seen())
        .containsEntry("PIPELINE 0 connection", 1L)
        .containsEntry("batched DEL 0 connection", 1L);
  }

  @Test
  void queued_emptyOrDiscarded_countsNothing() {
    handler.pipeline(0).flushed();
    Object ticket = new Object();
    handler.queued(ticket, "LPUSH", 2, 0, null);
    handler.over(ticket).discarded();
    assertThat(seen()).isEmpty();
  }

  @Test
  void sending_exec_isTheTransaction() {
    handler.sending("EXEC", 0, 0, false).end(Arrays.asList("OK", 1L), null);
    assertThat(seen()).containsExactly(Map.entry("MULTI 0 none", 1L));
  }

  @Test
  void caching_ofAName_namesLookUps() {
    assertThat(handler.caching("prices")).isNull();
    handler.sending("GET", 1, 0, false).end("v", null);
    assertThat(handler.caching("stock")).isEqualTo("prices");
    handler.sending("GET", 1, 0, false).end(null, null);
    assertThat(handler.caching("prices")).isEqualTo("stock");
    assertThat(handler.caching(null)).isEqualTo("prices");
    handler.sending("GET", 1, 0, false).end("v", null);
    assertThat(seen())
        .containsEntry("GET 0 none", 3L)
        .containsEntry("prices hit", 1L)
        .containsEntry("prices miss", 0L)
        .containsEntry("stock miss", 1L)
        .containsEntry("0 hit", 1L);
  }

  @Test
  void caching_ofALock_isNeitherLookUpNorPut() {
    assertThat(handler.caching("prices")).isNull();
    assertThat(handler.caching(RedisHook.LOCK)).isEqualTo("prices");
    handler.sending("SETNX", 2, 0, false).end(1L, null);
    handler.sending("EXISTS", 1, 0, false).end(0L, null);
    handler.caching("prices");
    handler.sending("SETNX", 2, 0, false).end(1L, null);
    assertThat(seen())
        .containsOnly(
            Map.entry("SETNX 0 none", 2L),
            Map.entry("EXISTS 0 none", 1L),
            Map.entry("prices put", 1L),
            Map.entry("prices hit", 0L),
            Map.entry("prices miss", 0L));
  }

  @Test
  void reconnected_exhausted_redirected_areCountedFromZeroOn() {
    handler.connected(null);
    handler.reconnected();
    handler.redirected();
    handler.redirected();
    assertThat(meters.redisReconnects.with().count()).isEqualTo(1);
    assertThat(meters.redisRedirects.with().count()).isEqualTo(2);
    assertThat(meters.redisPoolExhausted.isEmpty()).isFalse();
  }

  @Test
  void sent_replyOnAnotherThread_isTimedOnce() throws Exception {
    Object ticket = new Object();
    handler.sent(ticket, "GET", 1, 0, false);
    Thread decoder = new Thread(() -> handler.over(ticket).replied("v", null));
    decoder.start();
    decoder.join();
    assertThat(handler.over(ticket)).isNull();
    assertThat(seen()).containsEntry("GET 0 none", 1L).containsEntry("0 hit", 1L);
  }

  @Test
  void nil_elementsOfAReply_areMisses() {
    Object ticket = new Object();
    handler.sent(ticket, "MGET", 3, 0, false);
    handler.nil(ticket);
    handler.nil(new Object());
    handler.over(ticket).replied(Arrays.asList("a", "KeyValue.empty", "c"), null);
    assertThat(seen()).containsEntry("0 hit", 2L).containsEntry("0 miss", 1L);
  }

  @Test
  void cancelled_onTheThreadThatSent_isATimeout() throws Exception {
    Object waited = new Object();
    Object lost = new Object();
    handler.sent(waited, "GET", 1, 0, false);
    handler.sent(lost, "GET", 1, 0, false);
    handler.over(waited).cancelled();
    RedisCall call = handler.over(lost);
    Thread other = new Thread(call::cancelled);
    other.start();
    other.join();
    assertThat(seen()).containsEntry("GET 0 timeout", 1L).containsEntry("GET 0 cancelled", 1L);
  }

  @Test
  void unreachable_twiceInARow_isDownUntilTheNextAnswer() {
    handler.connected(new IOException("Connection refused"));
    assertThat(redis().isUp()).isTrue();
    handler.sending("GET", 1, 0, false).end(null, new IOException("Connection reset"));
    assertThat(redis().isUp()).isFalse();
    handler.sending("GET", 1, 0, false).end(null, new IllegalStateException("WRONGTYPE Operation"));
    assertThat(redis().isUp()).isTrue();
  }

  @Test
  void connected_refusedByPassword_isAnAnswer() {
    handler.connected(new IllegalStateException("WRONGPASS invalid username-password pair"));
    handler.connected(new IllegalStateException("WRONGPASS invalid username-password pair"));
    assertThat(redis().isUp()).isTrue();
  }

  @Test
  void database_ofAConnection_isWhatWasSelected() {
    Object connection = new Object();
    assertThat(handler.database(connection, 0)).isEqualTo(0);
    handler.selected(connection, 4);
    handler.selected(connection, 5);
    assertThat(handler.database(connection, 0)).isEqualTo(5);
    assertThat(handler.database(new Object(), -1)).isEqualTo(-1);
  }

  @Test
  void database_moreThanTheCap_areOne() {
    for (int database = 0; database < 60; database++) {
      handler.sending("DEL", 1, database, false).end(1L, null);
    }
    assertThat(seen()).hasSize(51).containsEntry("DEL _OTHER none", 10L);
  }

  @Test
  void sent_commandThatIsNeverAnswered_isNotHeld() {
    WeakReference<Object> ticket = sendAndForget();
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (ticket.get() != null && System.nanoTime() - deadline < 0) {
      System.gc();
    }
    assertThat(ticket.get()).isNull();
  }

  private WeakReference<Object> sendAndForget() {
    Object ticket = new Object();
    handler.sent(ticket, "GET", 1, 0, false);
    return new WeakReference<>(ticket);
  }

  private Dependency redis() {
    return dependencies.seen("redis");
  }

  /** Operations by name, database and error; hits, misses and puts by database. */
  private Map<String, Long> seen() {
    Map<String, Long> seen = new TreeMap<>();
    meters.dbOperations.forEach(
        (labels, histogram) -> {
          assertThat(labels[0]).isEqualTo("redis");
          seen.put(labels[1] + " " + labels[2] + " " + labels[3], histogram.count());
        });
    meters.redisBatchedCommands.forEach(
        (labels, counter) -> seen.put("batched " + String.join(" ", labels), counter.count()));
    meters.cacheGets.forEach(
        (labels, counter) -> seen.put(labels[1] + " " + labels[2], counter.count()));
    meters.cachePuts.forEach((labels, counter) -> seen.put(labels[1] + " put", counter.count()));
    return seen;
  }
}
