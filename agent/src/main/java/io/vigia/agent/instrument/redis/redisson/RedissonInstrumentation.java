package io.vigia.agent.instrument.redis.redisson;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Redisson from 3.12 on. A command is sent by {@code RedisConnection.send}; the ticket is its
 * {@code CommandData}. Its reply is taken in {@code CommandDecoder.handleResult}, in front of
 * convertors that turn nil into 0 or OK into null. An executor makes the attempts for what it is to
 * execute, one after the other: commands that got no reply end with their attempt, those that were
 * redirected go on with the next one. So one that Redisson gives up and repeats is a timeout beside
 * the success that follows.
 *
 * <p>A batch goes in one {@code CommandsData}. In the modes {@code REDIS_*_ATOMIC} each command has
 * one of its own, is answered QUEUED, and has its reply in that to EXEC, decoded by the {@code
 * CommandData} that is attached to it. With {@code skipResult} only the round trip is known: its
 * commands are not counted.
 *
 * <p>Not measured are what Redisson sends for its own upkeep, past its executors, as is a
 * connection of {@code RedisClient} that an application uses itself; and what a local cache
 * answers.
 */
public final class RedissonInstrumentation implements Instrumentation {
  private static final String PACKAGE = "org.redisson.";
  private static final String CONNECTION = PACKAGE + "client.RedisConnection";
  private static final String COMMAND = PACKAGE + "client.protocol.CommandData";
  private static final String COMMANDS = PACKAGE + "client.protocol.CommandsData";
  private static final String FUTURE = "java.util.concurrent.CompletableFuture";
  private static final String PROMISE = PACKAGE + "misc.RPromise";

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(COMMAND).carrying().advise(Methods.named("tryFailure"), "RedissonRefusalAdvice"),
        Rewrite.of(CONNECTION)
            .advise(Methods.named("send").taking(COMMAND), "RedissonSendAdvice")
            .advise(Methods.named("send").taking(COMMANDS), "RedissonBatchAdvice"),
        Rewrite.of(PACKAGE + "client.handler.CommandDecoder")
            .advise(
                Methods.named("handleResult")
                    .takingFirst(COMMAND, "java.util.List", "java.lang.Object", "boolean"),
                "RedissonReplyAdvice"),
        attempts(Rewrite.of(PACKAGE + "command.RedisExecutor").carrying())
            .advise(
                Methods.named("checkAttemptPromise").taking(FUTURE, FUTURE),
                "RedissonOutcomeAdvice")
            .advise(
                Methods.named("checkAttemptPromise").takingFirst(PROMISE), "RedissonPromiseAdvice"),
        attempts(
            Rewrite.of(
                PACKAGE + "command.RedisCommonBatchExecutor",
                PACKAGE + "command.RedisQueuedBatchExecutor")),
        Rewrite.of(PACKAGE + "pubsub.AsyncSemaphore")
            .advise(Methods.named("acquire"), "RedissonPoolAdvice"),
        Rewrite.of(PACKAGE + "misc.AsyncSemaphore")
            .advise(Methods.named("acquire"), "RedissonPoolAdvice")
            .reading(PACKAGE + "pubsub.AsyncSemaphore", PACKAGE + "misc.AsyncSemaphore"),
        Rewrite.of(PACKAGE + "client.RedisClient")
            .advise(
                Methods.named("connectAsync", "connectPubSubAsync").taking(),
                "RedissonConnectAdvice"),
        Rewrite.of(PACKAGE + "client.handler.ConnectionWatchdog")
            .advise(Methods.named("refresh"), "RedissonReconnectAdvice"));
  }

  private static Rewrite attempts(Rewrite executors) {
    return executors
        .advise(Methods.named("sendCommand").taking(FUTURE, CONNECTION), "RedissonAttemptAdvice")
        .advise(Methods.named("sendCommand").taking(PROMISE, CONNECTION), "RedissonAttemptAdvice")
        .advise(Methods.named("getConnection"), "RedissonSeekAdvice");
  }
}
