package io.vigia.agent.instrument.redis;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Redisson from 3.16.8 on, where its futures are {@code CompletableFuture}s. A command is sent by
 * {@code RedisConnection.send}, with the future of the attempt, which is the ticket. Its reply is
 * taken in {@code CommandDecoder.handleResult}, in front of convertors that turn nil into 0 or OK
 * into null; attempts without a reply end in {@code RedisExecutor.checkAttemptPromise}. Each
 * attempt is measured: one that Redisson gives up and repeats is a timeout beside the success that
 * follows. Batches are sent otherwise.
 */
public final class RedissonInstrumentation implements Instrumentation {
  private static final String PACKAGE = "org.redisson.";
  private static final String COMMAND = PACKAGE + "client.protocol.CommandData";
  private static final String FUTURE = "java.util.concurrent.CompletableFuture";

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        Rewrite.of(PACKAGE + "client.RedisConnection")
            .advise(Methods.named("send").taking(COMMAND), RedissonSendAdvice.class),
        Rewrite.of(PACKAGE + "client.handler.CommandDecoder")
            .advise(
                Methods.named("handleResult").takingFirst(COMMAND, "java.util.List"),
                RedissonReplyAdvice.class),
        Rewrite.of(PACKAGE + "command.RedisExecutor")
            .advise(
                Methods.named("checkAttemptPromise").taking(FUTURE, FUTURE),
                RedissonAttemptAdvice.class));
  }
}
