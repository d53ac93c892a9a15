package io.vigia.agent.instrument.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import io.vigia.bootstrap.RedisBatch;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What a client does that repeats and redirects commands itself, played call by call. */
class RedissonHandlerTest {
  private final Meters meters = new Meters();
  private final Dependencies dependencies = new Dependencies();
  private final RedisHandler redis = new RedisHandler(meters, dependencies);
  private final RedissonHandler handler = new RedissonHandler(redis);
  private final Object attempt = new Object();
  private final Object connection = new Object();

  @Test
  void attempt_ofNobody_isNotMeasured() {
    handler.attempt(new Object(), "EVAL", 3, 0, false);
    assertThat(seen()).isEmpty();
  }

  @Test
  void attempted_unanswered_endsItsCommand() {
    CompletableFuture<Object> refused = new CompletableFuture<>();
    refused.completeExceptionally(new IllegalStateException("WRONGTYPE Operation"));
    send(new Object(), "GET");
    handler.attempted(attempt, refused);
    send(new Object(), "GET");
    handler.attempted(attempt, new CancellationException());
    send(new Object(), "GET");
    handler.attempted(attempt, new IOException());
    handler.attempted(attempt, new IOException());
    assertThat(seen())
        .containsEntry("GET 0 wrongtype", 1L)
        .containsEntry("GET 0 timeout", 1L)
        .containsEntry("GET 0 connection", 1L)
        .containsEntry("GET 0 none", 0L);
  }

  @Test
  void attempted_answered_countsOnce() {
    Object ticket = new Object();
    send(ticket, "GET");
    handler.answered(ticket).replied("v", null);
    handler.attempted(attempt, CompletableFuture.completedFuture("v"));
    assertThat(seen())
        .containsOnly(
            Map.entry("GET 0 none", 1L),
            Map.entry("0 hit", 1L),
            Map.entry("0 miss", 0L),
            Map.entry("0 put", 0L));
  }

  @Test
  void attempted_redirected_goesOnUntilItsFinalReply() {
    Object second = new Object();
    send(new Object(), "GET");
    handler.attempted(attempt, new RedisMovedException());
    send(second, "GET");
    handler.answered(second).replied(null, null);
    handler.attempted(attempt, (Throwable) null);
    assertThat(seen()).containsEntry("GET 0 none", 1L).containsEntry("0 miss", 1L);
    assertThat(meters.redisRedirects.with().count()).isEqualTo(1);
  }

  @Test
  void attempted_neverSent_isEvidenceOnly() {
    handler.attempted(attempt, new TimeoutException());
    handler.attempted(attempt, new TimeoutException());
    assertThat(seen()).isEmpty();
    assertThat(dependencies.seen("redis").isUp()).isFalse();
  }

  @Test
  void waiting_untilAllAttemptsAreOver_isExhaustedOnce() {
    seek();
    handler.attempted(attempt, new CancellationException());
    seek();
    handler.attempted(attempt, new TimeoutException("Unable to acquire connection!"));
    handler.waiting();
    assertThat(meters.redisPoolExhausted.with().count()).isEqualTo(1);
    assertThat(dependencies.seen("redis").isUp()).isTrue();
  }

  @Test
  void waiting_butServed_isNotExhausted() {
    seek();
    Object ticket = new Object();
    send(ticket, "SET");
    handler.answered(ticket).replied("OK", null);
    handler.attempted(attempt, (Throwable) null);
    assertThat(seen()).containsEntry("SET 0 none", 1L).containsEntry("0 put", 1L);
    assertThat(meters.redisPoolExhausted.with().count()).isEqualTo(0);
  }

  @Test
  void attempt_sentWhenThereIsAConnection_hasTheNameOfTheCache() {
    Object ticket = new Object();
    redis.caching("prices");
    seek();
    redis.caching(null);
    send(ticket, "GET");
    handler.answered(ticket).replied("v", null);
    handler.attempted(attempt, (Throwable) null);
    send(ticket, "GET");
    handler.answered(ticket).replied("v", null);
    assertThat(seen())
        .containsOnly(
            Map.entry("GET 0 none", 2L),
            Map.entry("prices hit", 1L),
            Map.entry("prices miss", 0L),
            Map.entry("prices put", 0L),
            Map.entry("0 hit", 1L),
            Map.entry("0 miss", 0L),
            Map.entry("0 put", 0L));
  }

  @Test
  void attempt_madeAgainByAnotherThread_hasTheNameOfTheCache() {
    redis.caching("prices");
    seek();
    send(new Object(), "GET");
    redis.caching(null);
    handler.attempted(attempt, new TimeoutException());
    Object ticket = new Object();
    send(ticket, "GET");
    handler.answered(ticket).replied("v", null);
    assertThat(seen())
        .containsOnly(
            Map.entry("GET 0 timeout", 1L),
            Map.entry("GET 0 none", 1L),
            Map.entry("prices hit", 1L),
            Map.entry("prices miss", 0L),
            Map.entry("prices put", 0L));
  }

  @Test
  void batch_sentByAnotherThread_hasTheNameOfTheCache() {
    Object[] tickets = {new Object()};
    redis.caching("prices");
    seek();
    redis.caching(null);
    Object before = handler.attempting(attempt);
    sendBatch(false, false, false, tickets, "GET");
    handler.attempting(before);
    handler.answered(tickets[0]).replied(null, null);
    handler.attempted(attempt, (Throwable) null);
    assertThat(seen())
        .contains(Map.entry("prices miss", 1L), Map.entry("prices hit", 0L))
        .doesNotContainKeys("0 hit", "0 miss");
  }

  @Test
  void attempted_unsentForACache_isEvidenceOnly() {
    redis.caching("prices");
    for (int i = 0; i < 2; i++) {
      handler.seeking(handler.seeking(attempt));
      handler.attempted(attempt, new TimeoutException());
    }
    assertThat(seen()).isEmpty();
    assertThat(dependencies.seen("redis").isUp()).isFalse();
  }

  @Test
  void batch_ofTwo_isAPipeline() {
    Object[] tickets = {new Object(), new Object()};
    Object before = handler.attempting(attempt);
    sendBatch(false, false, false, tickets, "GET", "LPUSH");
    handler.attempting(before);
    handler.answered(tickets[0]).replied("v", null);
    handler.refused(tickets[1], new IllegalStateException("WRONGTYPE Operation"));
    handler.attempted(attempt, new IllegalStateException("WRONGTYPE Operation"));
    assertThat(seen())
        .containsOnly(
            Map.entry("PIPELINE 0 none", 1L),
            Map.entry("batched GET 0 none", 1L),
            Map.entry("batched LPUSH 0 wrongtype", 1L),
            Map.entry("0 hit", 1L),
            Map.entry("0 miss", 0L),
            Map.entry("0 put", 0L));
  }

  @Test
  void batch_withoutReply_failsAsAWhole() {
    handler.attempting(attempt);
    sendBatch(false, false, false, new Object[] {new Object(), new Object()}, "DEL", "DEL");
    handler.attempted(attempt, new CancellationException());
    assertThat(seen())
        .containsOnly(Map.entry("PIPELINE 0 timeout", 1L), Map.entry("batched DEL 0 timeout", 2L));
  }

  @Test
  void batch_partlyRedirected_isOnePipeline() {
    Object[] tickets = {new Object(), new Object()};
    handler.attempting(attempt);
    sendBatch(false, false, false, tickets, "DEL", "TTL");
    handler.answered(tickets[0]).replied(1L, null);
    handler.attempted(attempt, new RedisMovedException());
    sendBatch(false, false, false, new Object[] {new Object(), tickets[1]}, "ASKING", "TTL");
    handler.answered(tickets[1]).replied(1L, null);
    handler.attempted(attempt, (Throwable) null);
    assertThat(seen())
        .containsOnly(
            Map.entry("PIPELINE 0 none", 1L),
            Map.entry("batched DEL 0 none", 1L),
            Map.entry("batched TTL 0 none", 1L));
    assertThat(meters.redisRedirects.with().count()).isEqualTo(1);
  }

  @Test
  void batch_ofOneCommandThatWasAsked_goesOn() {
    Object second = new Object();
    send(new Object(), "DEL");
    handler.attempted(attempt, new RedisAskException());
    handler.attempting(attempt);
    sendBatch(false, false, false, new Object[] {new Object(), second}, "ASKING", "DEL");
    handler.answered(second).replied(1L, null);
    assertThat(seen()).containsOnly(Map.entry("DEL 0 none", 1L));
    assertThat(meters.redisRedirects.with().count()).isEqualTo(1);
  }

  @Test
  void batch_atomic_isATransaction() {
    Object[] tickets = {new Object(), new Object(), new Object(), new Object()};
    sendBatch(true, false, false, tickets, "MULTI", "SET", "MGET", "EXEC");
    handler.part(tickets[1], "OK", false);
    handler.part(tickets[2], null, false);
    handler.part(tickets[2], "v", false);
    handler.part(tickets[2], Arrays.asList(null, "v"), true);
    handler.answered(tickets[3]).replied(null, null);
    assertThat(seen())
        .containsOnly(
            Map.entry("MULTI 0 none", 1L),
            Map.entry("batched SET 0 none", 1L),
            Map.entry("batched MGET 0 none", 1L),
            Map.entry("0 hit", 1L),
            Map.entry("0 miss", 1L),
            Map.entry("0 put", 1L));
  }

  @Test
  void batch_queuedOneByOne_isCountedWithItsExec() {
    Object get = new Object();
    Object set = new Object();
    Object exec = new Object();
    RedisBatch first = handler.batch(connection, 0, false, true, false);
    first.add(new Object(), "MULTI", 0);
    first.add(new Object(), "GET", 1);
    first.flushed();
    sendBatch(false, true, false, new Object[] {new Object()}, "SET");
    RedisBatch last = handler.batch(connection, 0, false, true, false);
    last.add(exec, "EXEC", 0);
    last.answeredBy(get);
    last.answeredBy(set);
    last.answeredBy(new Object());
    last.flushed();
    assertThat(seen()).doesNotContainKey("batched GET 0 none");
    handler.part(get, null, false);
    handler.part(set, "OK", false);
    handler.answered(exec).replied(null, null);
    assertThat(seen())
        .containsOnly(
            Map.entry("MULTI 0 none", 1L),
            Map.entry("batched GET 0 none", 1L),
            Map.entry("batched SET 0 none", 1L),
            Map.entry("0 hit", 0L),
            Map.entry("0 miss", 1L),
            Map.entry("0 put", 1L));
  }

  @Test
  void batch_oneOfExecFails_failsAlone() {
    Object[] tickets = {new Object(), new Object(), new Object()};
    sendBatch(false, true, false, new Object[] {new Object(), new Object()}, "MULTI", "LPUSH");
    sendBatch(false, true, false, new Object[] {new Object()}, "DEL");
    handler.attempting(attempt);
    RedisBatch last = handler.batch(connection, 0, false, true, false);
    last.add(tickets[2], "EXEC", 0);
    last.answeredBy(tickets[0]);
    last.answeredBy(tickets[1]);
    last.flushed();
    handler.refused(tickets[0], new IllegalStateException("WRONGTYPE Operation"));
    handler.attempted(attempt, new IllegalStateException("WRONGTYPE Operation"));
    handler.part(tickets[1], 1L, false);
    assertThat(seen())
        .containsOnly(
            Map.entry("MULTI 0 none", 1L),
            Map.entry("batched LPUSH 0 wrongtype", 1L),
            Map.entry("batched DEL 0 none", 1L));
  }

  @Test
  void batch_execAborted_failsAsAWhole() {
    sendBatch(false, true, false, new Object[] {new Object(), new Object()}, "MULTI", "DEL");
    handler.attempting(attempt);
    RedisBatch last = handler.batch(connection, 0, false, true, false);
    last.add(new Object(), "EXEC", 0);
    last.answeredBy(new Object());
    last.flushed();
    handler.attempted(attempt, new IllegalStateException("EXECABORT Transaction discarded"));
    assertThat(seen())
        .containsOnly(
            Map.entry("MULTI 0 none", 0L),
            Map.entry("MULTI 0 _OTHER", 1L),
            Map.entry("batched DEL 0 _OTHER", 1L));
  }

  @Test
  void batch_discarded_countsNothing() {
    sendBatch(false, true, false, new Object[] {new Object(), new Object()}, "MULTI", "DEL");
    sendBatch(false, true, false, new Object[] {new Object()}, "DISCARD");
    RedisBatch next = handler.batch(connection, 0, false, true, false);
    next.answeredBy(new Object());
    assertThat(seen()).isEmpty();
  }

  @Test
  void batch_answeredOnce_isTimedOnly() {
    Object off = new Object();
    sendBatch(false, false, true, new Object[] {off, new Object()}, "CLIENT", "SET");
    handler.answered(off).replied("OK", null);
    handler.attempting(attempt);
    sendBatch(true, false, true, new Object[] {new Object(), new Object()}, "CLIENT", "MULTI");
    handler.attempted(attempt, (Throwable) null);
    assertThat(seen())
        .containsOnly(Map.entry("PIPELINE 0 none", 1L), Map.entry("MULTI 0 none", 1L));
  }

  private void seek() {
    Object before = handler.seeking(attempt);
    handler.waiting();
    handler.seeking(before);
  }

  private void send(Object ticket, String command) {
    Object before = handler.attempting(attempt);
    handler.attempt(ticket, command, command.equals("SET") ? 2 : 1, 0, false);
    handler.attempting(before);
  }

  private void sendBatch(
      boolean isAtomic,
      boolean isQueued,
      boolean isAnsweredOnce,
      Object[] tickets,
      String... commands) {
    RedisBatch batch = handler.batch(connection, 0, isAtomic, isQueued, isAnsweredOnce);
    for (int i = 0; i < commands.length; i++) {
      batch.add(tickets[i], commands[i], 2);
    }
    batch.flushed();
  }

  /** Operations and commands by name, database and error; hits, misses and puts by database. */
  private Map<String, Long> seen() {
    Map<String, Long> seen = new TreeMap<>();
    meters.dbOperations.forEach(
        (labels, histogram) ->
            seen.put(labels[1] + " " + labels[2] + " " + labels[3], histogram.count()));
    meters.redisBatchedCommands.forEach(
        (labels, counter) -> seen.put("batched " + String.join(" ", labels), counter.count()));
    meters.cacheGets.forEach(
        (labels, counter) -> seen.put(labels[1] + " " + labels[2], counter.count()));
    meters.cachePuts.forEach((labels, counter) -> seen.put(labels[1] + " put", counter.count()));
    return seen;
  }

  /** Named as Redisson's, which have no message. */
  private static final class RedisMovedException extends RuntimeException {}

  private static final class RedisAskException extends RuntimeException {}
}
