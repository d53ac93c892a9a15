package io.vigia.agent.instrument.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import io.vigia.bootstrap.RedisReplies;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a connection of Jedis writes and reads, played call by call. */
class ReplyQueueTest {
  private static final byte[] OK = "OK".getBytes(US_ASCII);
  private static final byte[] QUEUED = "QUEUED".getBytes(US_ASCII);
  private static final RuntimeException WRONGTYPE = new RuntimeException("WRONGTYPE Operation");
  private static final IOException RESET = new IOException("Connection reset");

  private final Meters meters = new Meters();
  private final Dependencies dependencies = new Dependencies();
  private final JedisHandler handler = new JedisHandler(new RedisHandler(meters, dependencies));
  private final Object connection = new Object();
  private final RedisReplies replies = handler.replies(connection);

  @Test
  void read_singleCommands_areTimedAndCounted() {
    run("GET", 1, "v");
    run("GET", 1, null);
    run("SET", 2, OK);
    run("PING", 0, "PONG");
    write("GET", 1);
    replies.read(null, WRONGTYPE);
    assertThat(seen())
        .containsOnly(
            Map.entry("GET 0 none", 2L),
            Map.entry("GET 0 wrongtype", 1L),
            Map.entry("SET 0 none", 1L),
            Map.entry("0 hit", 1L),
            Map.entry("0 miss", 1L),
            Map.entry("0 put", 1L));
  }

  @Test
  void read_manyRepliesAtOnce_isAPipeline() {
    write("GET", 1);
    write("GET", 1);
    write("PING", 0);
    replies.gathering();
    replies.read("v", null);
    replies.read(null, WRONGTYPE);
    replies.read("PONG", null);
    assertThat(seen()).doesNotContainKey("PIPELINE 0 none");
    replies.gathered();
    run("DEL", 1, 1L);
    assertThat(seen())
        .containsOnly(
            Map.entry("PIPELINE 0 none", 1L),
            Map.entry("batched GET 0 none", 1L),
            Map.entry("batched GET 0 wrongtype", 1L),
            Map.entry("DEL 0 none", 1L),
            Map.entry("0 hit", 1L),
            Map.entry("0 miss", 0L),
            Map.entry("0 put", 0L));
  }

  @Test
  void read_emptyPipelineAndFraming_areNothing() {
    replies.gathering();
    replies.gathered();
    write("CLIENT", 2);
    replies.gathering();
    replies.read(OK, null);
    replies.gathered();
    assertThat(seen()).isEmpty();
  }

  @Test
  void read_severalOneByOne_isAPipelineUntilTheLast() {
    write("DEL", 1);
    write("DEL", 1);
    replies.read(1L, null);
    assertThat(seen()).doesNotContainKey("PIPELINE 0 none");
    replies.read(1L, null);
    assertThat(seen())
        .containsOnly(Map.entry("PIPELINE 0 none", 1L), Map.entry("batched DEL 0 none", 2L));
  }

  @Test
  void read_oneOfAPipelineThatIsReadOneByOne_isAPipeline() {
    write("DEL", 1);
    handler.gathering();
    replies.read(1L, null);
    handler.gathered();
    run("DEL", 1, 1L);
    assertThat(seen())
        .containsOnly(
            Map.entry("PIPELINE 0 none", 1L),
            Map.entry("batched DEL 0 none", 1L),
            Map.entry("DEL 0 none", 1L));
  }

  @Test
  void read_transaction_countsItsCommandsAndTimesExec() {
    run("MULTI", 0, OK);
    write("GET", 1);
    write("LPUSH", 2);
    write("GET", 1);
    replies.gathering();
    replies.read(QUEUED, null);
    replies.read(QUEUED, null);
    replies.read(QUEUED, null);
    replies.gathered();
    assertThat(seen()).isEmpty();
    run("EXEC", 0, Arrays.asList("v", WRONGTYPE, null));
    run("GET", 1, "v");
    assertThat(seen())
        .containsOnly(
            Map.entry("MULTI 0 none", 1L),
            Map.entry("batched GET 0 none", 2L),
            Map.entry("batched LPUSH 0 wrongtype", 1L),
            Map.entry("GET 0 none", 1L),
            Map.entry("0 hit", 2L),
            Map.entry("0 miss", 1L),
            Map.entry("0 put", 0L));
  }

  @Test
  void read_transactionReadOneByOne_isTheSame() {
    write("MULTI", 0);
    write("DEL", 1);
    replies.read(OK, null);
    replies.read(QUEUED, null);
    run("DEL", 1, QUEUED);
    run("EXEC", 0, Arrays.asList(1L, 1L));
    assertThat(seen())
        .containsOnly(Map.entry("MULTI 0 none", 1L), Map.entry("batched DEL 0 none", 2L));
  }

  @Test
  void read_transactionThatIsNotExecuted_countsNoCommands() {
    run("MULTI", 0, OK);
    run("DEL", 1, QUEUED);
    run("DISCARD", 0, OK);
    assertThat(seen()).isEmpty();
    run("MULTI", 0, OK);
    run("DEL", 1, QUEUED);
    run("EXEC", 0, null);
    assertThat(seen()).containsOnly(Map.entry("MULTI 0 none", 1L));
  }

  @Test
  void read_commandRefusedByTheQueue_failsAndExecToo() {
    run("MULTI", 0, OK);
    run("DEL", 1, QUEUED);
    write("LPUSH", 0);
    replies.read(null, new RuntimeException("ERR wrong number of arguments"));
    write("EXEC", 0);
    replies.read(null, new RuntimeException("EXECABORT Transaction discarded"));
    run("DEL", 1, 1L);
    assertThat(seen())
        .containsOnly(
            Map.entry("MULTI 0 _OTHER", 1L),
            Map.entry("MULTI 0 none", 0L),
            Map.entry("batched LPUSH 0 _OTHER", 1L),
            Map.entry("DEL 0 none", 1L));
  }

  @Test
  void read_transactionInAPipeline_isNoOperationOfItsOwn() {
    for (String command : Arrays.asList("GET", "MULTI", "DEL", "DEL", "EXEC")) {
      write(command, command.length() == 3 ? 1 : 0);
    }
    replies.gathering();
    replies.read("v", null);
    replies.read(OK, null);
    replies.read(QUEUED, null);
    replies.read(QUEUED, null);
    replies.read(Arrays.asList(1L, 1L), null);
    replies.gathered();
    assertThat(seen())
        .containsEntry("PIPELINE 0 none", 1L)
        .containsEntry("batched GET 0 none", 1L)
        .containsEntry("batched DEL 0 none", 2L)
        .doesNotContainKey("MULTI 0 none")
        .doesNotContainKey("batched MULTI 0 none");
  }

  @Test
  void read_emptyTransactionInAPipeline_isNothing() {
    write("MULTI", 0);
    write("EXEC", 0);
    replies.gathering();
    replies.read(OK, null);
    replies.read(Collections.emptyList(), null);
    replies.gathered();
    assertThat(seen()).isEmpty();
  }

  @Test
  void selecting_takesEffectWithItsReply() {
    write("SELECT", 1);
    replies.selecting("12".getBytes(US_ASCII));
    write("GET", 1);
    replies.gathering();
    replies.read(OK, null);
    replies.read("v", null);
    replies.gathered();
    write("SELECT", 1);
    replies.selecting("99".getBytes(US_ASCII));
    replies.read(null, new RuntimeException("ERR DB index is out of range"));
    run("DEL", 1, 1L);
    replies.closed();
    run("DEL", 1, 1L);
    assertThat(seen())
        .containsEntry("batched GET 12 none", 1L)
        .containsEntry("12 hit", 1L)
        .containsEntry("DEL 12 none", 1L)
        .containsEntry("DEL 0 none", 1L);
  }

  @Test
  void writtenBytes_knowsTheDatabaseAndWhetherXreadWaits() {
    replies.writtenBytes("SELECT", new byte[][] {{'3'}}, 1, null);
    replies.read(OK, null);
    replies.writtenBytes("XREAD", new byte[][] {"block".getBytes(US_ASCII), {'0'}}, 1, null);
    replies.read(null, null);
    replies.writtenBytes("XREAD", new byte[][] {"STREAMS".getBytes(US_ASCII)}, 1, null);
    replies.read(null, null);
    assertThat(seen()).containsOnly(Map.entry("XREAD 3 none", 1L));
  }

  @Test
  void writtenBytes_aboveAMethodThatTells_tellsNothing() {
    write("DEL", 1);
    replies.writtenBytes("DEL", new byte[][] {{'k'}}, 1, null);
    replies.read(1L, null);
    replies.read(1L, null);
    assertThat(seen()).containsOnly(Map.entry("DEL 0 none", 1L));
  }

  @Test
  void read_messages_answerNoCommand() {
    write("SUBSCRIBE", 1);
    replies.read("subscribe", null);
    write("PING", 0);
    replies.read("message", null);
    write("UNSUBSCRIBE", 0);
    replies.read("unsubscribe", null);
    run("DEL", 1, 1L);
    assertThat(seen()).containsOnly(Map.entry("DEL 0 none", 1L));
  }

  @Test
  void read_brokenConnection_failsAllThatWait() {
    run("DEL", 1, 1L);
    write("GET", 1);
    write("DEL", 1);
    replies.gathering();
    replies.read("v", null);
    replies.read(null, RESET);
    replies.gathered();
    replies.read("late", null);
    assertThat(seen())
        .containsEntry("PIPELINE 0 connection", 1L)
        .containsEntry("batched GET 0 none", 1L)
        .containsEntry("batched DEL 0 connection", 1L)
        .containsEntry("DEL 0 none", 1L);
    assertThat(isUp()).isTrue();
  }

  @Test
  void read_timeoutOfOneCommand_isItsError() {
    write("GET", 1);
    replies.read(null, new SocketTimeoutException("Read timed out"));
    write("DEL", 1);
    replies.unsent(RESET);
    assertThat(seen()).containsEntry("GET 0 timeout", 1L).containsEntry("DEL 0 connection", 1L);
    assertThat(isUp()).isFalse();
  }

  @Test
  void read_brokenInATransaction_failsItsCommands() {
    run("MULTI", 0, OK);
    run("DEL", 1, QUEUED);
    write("EXEC", 0);
    replies.read(null, RESET);
    run("DEL", 1, 1L);
    assertThat(seen())
        .containsOnly(
            Map.entry("MULTI 0 connection", 1L),
            Map.entry("MULTI 0 none", 0L),
            Map.entry("batched DEL 0 connection", 1L),
            Map.entry("DEL 0 none", 1L));
  }

  @Test
  void written_notSent_failsAndIsToldOnce() {
    long start = System.nanoTime();
    replies.unconnected(RESET);
    replies.written("GET", 1, false, start, RESET);
    assertThat(seen()).containsEntry("GET 0 connection", 1L);
    assertThat(isUp()).isTrue();
    replies.written("GET", 1, false, System.nanoTime(), RESET);
    assertThat(isUp()).isFalse();
  }

  @Test
  void written_refusedByTheClient_failsByItself() {
    replies.written("SET", 2, false, 1, new NullPointerException());
    run("DEL", 1, 1L);
    assertThat(seen()).containsEntry("SET 0 _OTHER", 1L).containsEntry("DEL 0 none", 1L);
  }

  @Test
  void written_nestedSetUp_isInFrontOfItsCommand() {
    long start = System.nanoTime();
    run("AUTH", 1, OK);
    write("SELECT", 1);
    replies.selecting("2".getBytes(US_ASCII));
    replies.read(OK, null);
    replies.written("GET", 1, false, start, null);
    replies.read("v", null);
    assertThat(seen()).containsEntry("GET 2 none", 1L).containsEntry("2 hit", 1L);
  }

  @Test
  void closed_repliesThatNobodyReads_countNowhere() {
    write("DEL", 1);
    write("DEL", 1);
    replies.closed();
    write("DEL", 1);
    write("DEL", 1);
    replies.read(1L, null);
    replies.closed();
    run("LPUSH", 2, 1L);
    assertThat(seen())
        .containsOnly(Map.entry("batched DEL 0 none", 1L), Map.entry("LPUSH 0 none", 1L));
  }

  @Test
  void reconnected_sameConnection_isCountedWhenItAnswersAgain() {
    run("DEL", 1, 1L);
    replies.closed();
    run("DEL", 1, 1L);
    write("DEL", 1);
    replies.read(null, RESET);
    replies.closed();
    assertThat(reconnects()).isEqualTo(0);
    run("DEL", 1, 1L);
    run("DEL", 1, 1L);
    assertThat(reconnects()).isEqualTo(1);
  }

  @Test
  void reconnected_pool_isCountedWhenItOpensAnother() {
    Object pool = new Object();
    handler.opened(pool);
    run("DEL", 1, 1L);
    write("DEL", 1);
    replies.read(null, RESET);
    handler.discarding(pool);
    replies.closed();
    handler.discarding(null);
    handler.opened(new Object());
    assertThat(reconnects()).isEqualTo(0);
    handler.opened(pool);
    handler.opened(pool);
    run("DEL", 1, 1L);
    assertThat(reconnects()).isEqualTo(1);
  }

  @Test
  void following_referredCommand_countsOnceWithItsLastOutcome() {
    RuntimeException moved = new RuntimeException("MOVED 866 127.0.0.1:7001");
    RedisReplies other = handler.replies(new Object());
    handler.following();
    write("GET", 1);
    replies.read(null, moved);
    other.written("CLUSTER", 1, false, 1, null);
    other.read("slots", null);
    other.written("GET", 1, false, System.nanoTime(), null);
    other.read("v", null);
    handler.followed();
    assertThat(seen()).containsEntry("GET 0 none", 1L).doesNotContainKey("GET 0 moved");
    assertThat(meters.redisRedirects.with().count()).isEqualTo(1);
  }

  @Test
  void following_withoutEnd_failsOnce() {
    RuntimeException ask = new RuntimeException("ASK 866 127.0.0.1:7001");
    handler.following();
    for (int attempt = 0; attempt < 3; attempt++) {
      write("GET", 1);
      replies.read(null, ask);
    }
    handler.followed();
    assertThat(seen()).containsEntry("GET 0 moved", 1L).containsEntry("GET 0 none", 0L);
    assertThat(meters.redisRedirects.with().count()).isEqualTo(2);
    write("GET", 1);
    replies.read(null, ask);
    assertThat(seen()).containsEntry("GET 0 moved", 2L);
  }

  @Test
  void near_lookUps_areACacheOfTheirOwn() {
    Object cache = new Object();
    handler.nearLookedUp(cache, true);
    handler.near(cache, connection);
    handler.nearLookedUp(cache, true);
    handler.nearLookedUp(cache, false);
    handler.nearPut(cache);
    assertThat(meters.cacheGets.with("jedis", "0", "hit").count()).isEqualTo(1);
    assertThat(meters.cacheGets.with("jedis", "0", "miss").count()).isEqualTo(1);
    assertThat(meters.cachePuts.with("jedis", "0").count()).isEqualTo(1);
  }

  @Test
  void written_moreThanAreKept_areNotMeasuredUntilAllIsRead() {
    int beyond = 5;
    for (int i = 0; i < ReplyRing.MOST + beyond; i++) {
      write("DEL", 1);
    }
    replies.gathering();
    for (int i = 0; i < ReplyRing.MOST + beyond; i++) {
      replies.read(1L, null);
    }
    replies.gathered();
    run("LPUSH", 2, 1L);
    assertThat(seen())
        .containsOnly(
            Map.entry("PIPELINE 0 none", 1L),
            Map.entry("batched DEL 0 none", (long) ReplyRing.MOST),
            Map.entry("LPUSH 0 none", 1L));
  }

  @Test
  void closed_byAnotherThreadAmidCommands_countsNothingElse() throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    Thread closer =
        new Thread(
            () -> {
              while (!isOver.get()) {
                replies.closed();
              }
            });
    closer.setDaemon(true);
    closer.start();
    for (int i = 0; i < 200_000; i++) {
      run("GET", 1, "v");
    }
    isOver.set(true);
    closer.join();
    run("GET", 1, "v");

    assertThat(seen()).containsOnlyKeys("GET 0 none", "0 hit", "0 miss", "0 put");
    assertThat(seen().get("GET 0 none")).isEqualTo(seen().get("0 hit")).isPositive();
    assertThat(meters.dbOperations.with("redis", "GET", "0", "none").max()).isLessThan(60);
  }

  private void run(String command, int arguments, Object reply) {
    write(command, arguments);
    replies.read(reply, null);
  }

  private void write(String command, int arguments) {
    replies.written(command, arguments, false, System.nanoTime(), null);
  }

  private long reconnects() {
    return meters.redisReconnects.with().count();
  }

  private boolean isUp() {
    return dependencies.seen("redis").isUp();
  }

  /** Operations by name, database and error; hits, misses and puts by database. */
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
}
