package io.vigia.agent.instrument.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import io.vigia.bootstrap.RedisPipeline;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What Lettuce does on its connections, played call by call. */
class LettuceHandlerTest {
  private final Meters meters = new Meters();
  private final LettuceHandler handler =
      new LettuceHandler(new RedisHandler(meters, new Dependencies()));
  private final Object connection = new Object();

  @Test
  void dispatched_untoldConnection_isTheDefaultDatabase() {
    dispatch(connection, "GET", "v");
    assertThat(seen()).containsOnly(Map.entry("GET 0 none", 1L));
  }

  @Test
  void dispatched_openedConnection_isItsDatabase() {
    handler.opened(connection, 3);
    dispatch(connection, "GET", "v");
    assertThat(seen()).containsOnly(Map.entry("GET 3 none", 1L));
  }

  @Test
  void selecting_refused_staysWhereItWas() {
    handler.opened(connection, 3);
    Object select = new Object();
    handler.selecting(connection, select, 5);
    dispatch(connection, "GET", "v");
    handler.over(select).replied("OK", null);
    dispatch(connection, "GET", "v");
    Object refused = new Object();
    handler.selecting(connection, refused, 99);
    handler.over(refused).replied(null, "ERR DB index is out of range");
    dispatch(connection, "GET", "v");
    assertThat(seen()).containsOnly(Map.entry("GET 5 none", 3L));
  }

  @Test
  void holding_commands_areOnePipelineFromTheFlush() {
    handler.holding(connection, true);
    Object first = dispatch(connection, "DEL");
    Object second = dispatch(connection, "INCR");
    handler.flushing(connection);
    handler.flushing(connection);
    handler.over(first).replied(1L, null);
    assertThat(seen()).doesNotContainKey("PIPELINE 0 none");
    handler.over(second).replied(null, "WRONGTYPE Operation");
    handler.holding(connection, false);
    dispatch(connection, "DEL", 1L);
    assertThat(seen())
        .containsOnly(
            Map.entry("PIPELINE 0 none", 1L),
            Map.entry("batched DEL 0 none", 1L),
            Map.entry("batched INCR 0 wrongtype", 1L),
            Map.entry("DEL 0 none", 1L));
  }

  @Test
  void holding_noLonger_keepsWhatIsHeldUntilTheFlush() {
    handler.holding(connection, true);
    Object held = dispatch(connection, "DEL");
    handler.holding(connection, false);
    dispatch(connection, "INCR", 1L);
    handler.flushing(connection);
    handler.over(held).replied(1L, null);
    assertThat(seen())
        .containsOnly(
            Map.entry("PIPELINE 0 none", 1L),
            Map.entry("batched DEL 0 none", 1L),
            Map.entry("INCR 0 none", 1L));
  }

  @Test
  void batch_ofTwo_isOnePipeline() {
    RedisPipeline pipeline = handler.batch(connection);
    Object first = new Object();
    Object second = new Object();
    handler.dispatched(connection, first, "DEL", 1, false, pipeline);
    handler.dispatched(connection, second, "DEL", 1, false, pipeline);
    pipeline.flushed();
    handler.over(first).replied(1L, null);
    handler.over(second).failed(new IOException("Connection reset"));
    assertThat(seen())
        .containsEntry("PIPELINE 0 connection", 1L)
        .containsEntry("batched DEL 0 none", 1L)
        .containsEntry("batched DEL 0 connection", 1L);
  }

  @Test
  void inTransaction_executed_countsEachAndTimesExec() {
    Object del = queue("DEL");
    Object incr = queue("INCR");
    Object exec = dispatch(connection, "EXEC");
    handler.over(del).replied(1L, null);
    handler.over(incr).replied(null, "WRONGTYPE Operation");
    handler.over(exec).replied(null, null);
    assertThat(seen())
        .containsOnly(
            Map.entry("MULTI 0 none", 1L),
            Map.entry("batched DEL 0 none", 1L),
            Map.entry("batched INCR 0 wrongtype", 1L));
  }

  @Test
  void inTransaction_discardedBeforeItsReply_countsNowhere() {
    Object answered = queue("DEL");
    Object pending = queue("DEL");
    handler.completing(answered);
    handler.discarding(true);
    handler.completing(answered);
    handler.completing(pending);
    handler.discarding(false);
    dispatch(connection, "DISCARD", "OK");
    handler.completing(pending);
    assertThat(handler.over(answered)).isNull();
    assertThat(handler.over(pending)).isNull();
    assertThat(seen()).isEmpty();
  }

  @Test
  void inTransaction_notExecuted_countsExecOnly() {
    Object del = queue("DEL");
    Object exec = dispatch(connection, "EXEC");
    handler.discarding(true);
    handler.completing(del);
    handler.discarding(false);
    assertThat(handler.over(del)).isNull();
    handler.over(exec).replied(null, "EXECABORT Transaction discarded");
    assertThat(seen()).containsOnly(Map.entry("MULTI 0 none", 0L), Map.entry("MULTI 0 _OTHER", 1L));
  }

  @Test
  void relays_command_isOneOperationOfTheNodesDatabase() {
    Object node = new Object();
    handler.relays(connection);
    handler.opened(node, 4);
    Object ticket = new Object();
    handler.dispatched(connection, ticket, "DEL", 1, false, null);
    handler.dispatched(node, ticket, "DEL", 1, false, null);
    handler.over(ticket).replied(1L, null);
    assertThat(handler.over(ticket)).isNull();
    assertThat(seen()).containsOnly(Map.entry("DEL 4 none", 1L));
  }

  @Test
  void relays_noNode_isAnErrorOfNoDatabase() {
    handler.relays(connection);
    Object ticket = dispatch(connection, "DEL");
    handler.over(ticket).failed(new IOException("Connection refused"));
    assertThat(seen()).containsEntry("DEL none connection", 1L);
  }

  @Test
  void activated_again_isAReconnect() {
    Object endpoint = new Object();
    handler.activated(endpoint);
    handler.activated(new Object());
    assertThat(meters.redisReconnects.with().count()).isZero();
    handler.activated(endpoint);
    assertThat(meters.redisReconnects.with().count()).isEqualTo(1);
  }

  @Test
  void acquired_noneLeft_isExhausted() {
    CompletableFuture<Object> none = new CompletableFuture<>();
    none.completeExceptionally(new NoSuchElementException("Pool exhausted"));
    CompletableFuture<Object> broken = new CompletableFuture<>();
    broken.completeExceptionally(new IOException("Connection refused"));
    handler.acquired(none);
    handler.acquired(broken);
    handler.acquired(new CompletableFuture<>());
    handler.acquired(CompletableFuture.completedFuture(connection));
    assertThat(meters.redisPoolExhausted.with().count()).isEqualTo(1);
  }

  private Object queue(String command) {
    Object ticket = new Object();
    handler.dispatchedInTransaction(connection, ticket, command, 1);
    return ticket;
  }

  private Object dispatch(Object through, String command) {
    Object ticket = new Object();
    handler.dispatched(through, ticket, command, 1, false, null);
    return ticket;
  }

  private void dispatch(Object through, String command, Object reply) {
    handler.over(dispatch(through, command)).replied(reply, null);
  }

  /** Operations and commands of batches by name, database and error. */
  private Map<String, Long> seen() {
    Map<String, Long> seen = new TreeMap<>();
    meters.dbOperations.forEach(
        (labels, histogram) ->
            seen.put(labels[1] + " " + labels[2] + " " + labels[3], histogram.count()));
    meters.redisBatchedCommands.forEach(
        (labels, counter) -> seen.put("batched " + String.join(" ", labels), counter.count()));
    return seen;
  }
}
