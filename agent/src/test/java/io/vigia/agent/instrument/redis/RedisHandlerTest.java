package io.vigia.agent.instrument.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Meters;
import io.vigia.bootstrap.RedisCall;
import io.vigia.bootstrap.RedisHook;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What clients do, played call by call; real clients run in the integration tests. */
class RedisHandlerTest {
  private final Meters meters = new Meters();
  private final Dependencies dependencies = new Dependencies();
  private final RedisHandler handler = new RedisHandler(meters, dependencies);
  private final LettuceHandler lettuce = new LettuceHandler(handler);
  private final Object connection = new Object();

  @Test
  void sending_replies_areTimedAndCounted() {
    sending("GET", 1, 0, false).end("v", null);
    sending("get", 1, 0, false).end(null, null);
    sending("SET", 2, 3, false).end("OK", null);
    sending("DEL", 2, -1, false).end(1L, null);
    sending("user:4711", 1, 0, false).end(null, null);
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
    sending("LPUSH", 2, 0, false).end(1L, null);
    assertThat(seen()).containsExactly(Map.entry("LPUSH 0 none", 1L));
  }

  @Test
  void sending_errors_areLabelledAndNeitherHitNorMiss() {
    sending("GET", 1, 0, false).end(null, new IllegalStateException("WRONGTYPE Operation"));
    sending("GET", 1, 0, false).end(null, new SocketTimeoutException("Read timed out"));
    sending("GET", 1, 0, false).replied(null, "NOAUTH Authentication required.");
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
    sending("BLPOP", 2, 0, false).end(null, null);
    sending("BLPOP", 2, 0, false).end(null, new SocketTimeoutException());
    sending("BLPOP", 2, 0, false).end(null, new SocketTimeoutException());
    sending("XREAD", 5, 0, true).end(null, null);
    assertThat(seen()).isEmpty();
    assertThat(redis().isUp()).isTrue();
  }

  @Test
  void queued_pipelineOfThree_isOneOperationAndCountsItsCommands() {
    Pipeline pipeline = new Pipeline(handler.meters(0));
    RedisCall first = queued("GET", pipeline);
    RedisCall second = queued("GET", pipeline);
    pipeline.flushed();
    first.replied("v", null);
    assertThat(seen()).doesNotContainKey("PIPELINE 0 none");
    second.replied(null, "WRONGTYPE Operation");
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
    Pipeline pipeline = new Pipeline(handler.meters(0));
    RedisCall command = queued("DEL", pipeline);
    pipeline.flushed();
    command.failed(new IOException("Connection reset"));
    assertThat(seen())
        .containsEntry("PIPELINE 0 connection", 1L)
        .containsEntry("batched DEL 0 connection", 1L);
  }

  @Test
  void queued_emptyOrDiscarded_countsNothing() {
    new Pipeline(handler.meters(0)).flushed();
    queued("LPUSH", null).discarded();
    assertThat(seen()).isEmpty();
  }

  @Test
  void sending_exec_isTheTransaction() {
    sending("EXEC", 0, 0, false).end(Arrays.asList("OK", 1L), null);
    assertThat(seen()).containsExactly(Map.entry("MULTI 0 none", 1L));
  }

  @Test
  void caching_ofAName_namesLookUps() {
    assertThat(handler.caching("prices")).isNull();
    sending("GET", 1, 0, false).end("v", null);
    assertThat(handler.caching("stock")).isEqualTo("prices");
    sending("GET", 1, 0, false).end(null, null);
    assertThat(handler.caching("prices")).isEqualTo("stock");
    assertThat(handler.caching(null)).isEqualTo("prices");
    sending("GET", 1, 0, false).end("v", null);
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
    sending("SETNX", 2, 0, false).end(1L, null);
    sending("EXISTS", 1, 0, false).end(0L, null);
    handler.caching("prices");
    sending("SETNX", 2, 0, false).end(1L, null);
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
    lettuce.dispatched(connection, ticket, "GET", 1, false, null);
    Thread decoder = new Thread(() -> lettuce.over(ticket).replied("v", null));
    decoder.start();
    decoder.join();
    assertThat(lettuce.over(ticket)).isNull();
    assertThat(seen()).containsEntry("GET 0 none", 1L).containsEntry("0 hit", 1L);
  }

  @Test
  void nil_elementsOfAReply_areMisses() {
    Object ticket = new Object();
    lettuce.dispatched(connection, ticket, "MGET", 3, false, null);
    lettuce.nil(ticket);
    lettuce.nil(new Object());
    lettuce.over(ticket).replied(Arrays.asList("a", "KeyValue.empty", "c"), null);
    assertThat(seen()).containsEntry("0 hit", 2L).containsEntry("0 miss", 1L);
  }

  @Test
  void cancelled_onTheThreadThatSent_isATimeout() throws Exception {
    Object waited = new Object();
    Object lost = new Object();
    lettuce.dispatched(connection, waited, "GET", 1, false, null);
    lettuce.dispatched(connection, lost, "GET", 1, false, null);
    lettuce.over(waited).cancelled();
    RedisCall call = lettuce.over(lost);
    Thread other = new Thread(call::cancelled);
    other.start();
    other.join();
    assertThat(seen()).containsEntry("GET 0 timeout", 1L).containsEntry("GET 0 cancelled", 1L);
  }

  @Test
  void unreachable_twiceInARow_isDownUntilTheNextAnswer() {
    handler.connected(new IOException("Connection refused"));
    assertThat(redis().isUp()).isTrue();
    sending("GET", 1, 0, false).end(null, new IOException("Connection reset"));
    assertThat(redis().isUp()).isFalse();
    sending("GET", 1, 0, false).end(null, new IllegalStateException("WRONGTYPE Operation"));
    assertThat(redis().isUp()).isTrue();
  }

  @Test
  void connected_refusedByPassword_isAnAnswer() {
    handler.connected(new IllegalStateException("WRONGPASS invalid username-password pair"));
    handler.connected(new IllegalStateException("WRONGPASS invalid username-password pair"));
    assertThat(redis().isUp()).isTrue();
  }

  @Test
  void database_moreThanTheCap_areOne() {
    for (int database = 0; database < 60; database++) {
      sending("DEL", 1, database, false).end(1L, null);
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
    lettuce.dispatched(connection, ticket, "GET", 1, false, null);
    return new WeakReference<>(ticket);
  }

  private RedisCall sending(String command, int arguments, int database, boolean blocks) {
    return new TimedCommand(handler.meters(command, database, blocks), arguments);
  }

  private RedisCall queued(String command, @Nullable Pipeline pipeline) {
    return new QueuedCommand(handler.meters(command, 0, false), 1, pipeline);
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
