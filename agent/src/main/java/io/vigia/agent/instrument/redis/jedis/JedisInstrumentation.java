package io.vigia.agent.instrument.redis.jedis;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Jedis 2.9 to 8: whichever of its many clients a command is given to, a {@code Connection} writes
 * it and reads its reply, and replies come in the order of the commands.
 */
public final class JedisInstrumentation implements Instrumentation {
  private static final String PACKAGE = "redis.clients.jedis.";

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public List<Rewrite> rewrites() {
    return Arrays.asList(
        connection(),
        shardedPipeline(),
        cluster(),
        pool(),
        factory(),
        cacheConnection(),
        cacheStats());
  }

  private static Rewrite connection() {
    Methods write = Methods.named("sendCommand");
    return Rewrite.of(PACKAGE + "Connection")
        .advise(write.taking(PACKAGE + "CommandArguments"), "JedisWriteAdvice")
        .advise(
            write.taking(PACKAGE + "commands.ProtocolCommand", "byte[][]"), "JedisWriteBytesAdvice")
        .advise(write.taking(PACKAGE + "Protocol$Command", "byte[][]"), "JedisWriteBytesAdvice")
        .advise(Methods.named("readProtocolWithCheckingBroken").taking(), "JedisReadAdvice")
        .advise(Methods.named("getMany", "getAll").taking("int"), "JedisGatherAdvice")
        .advise(Methods.named("flush").taking(), "JedisFlushAdvice")
        .advise(Methods.named("connect").taking(), "JedisConnectAdvice")
        .advise(Methods.named("disconnect").taking(), "JedisDisconnectAdvice")
        .carrying();
  }

  private static Rewrite shardedPipeline() {
    return Rewrite.of(PACKAGE + "ShardedJedisPipeline")
        .advise(Methods.named("sync", "syncAndReturnAll").taking(), "JedisShardedPipelineAdvice");
  }

  private static Rewrite cluster() {
    return Rewrite.of(PACKAGE + "JedisClusterCommand", PACKAGE + "executors.ClusterCommandExecutor")
        .advise(Methods.startingWith("run").publicOnly(), "JedisClusterAdvice")
        .advise(Methods.named("executeCommand", "doExecuteCommand"), "JedisClusterAdvice");
  }

  private static Rewrite pool() {
    return Rewrite.of("redis.clients.util.Pool", PACKAGE + "util.Pool")
        .advise(Methods.named("getResource").taking(), "JedisPoolAdvice");
  }

  /** Of what pools borrow and throw away. */
  private static Rewrite factory() {
    return Rewrite.of(
            PACKAGE + "JedisFactory",
            PACKAGE + "ConnectionFactory",
            PACKAGE + "ShardedJedisPool$ShardedJedisFactory")
        .advise(Methods.named("makeObject").taking(), "JedisPoolOpenAdvice")
        .advise(Methods.named("destroyObject"), "JedisPoolDiscardAdvice")
        .carrying();
  }

  private static Rewrite cacheConnection() {
    return Rewrite.of(PACKAGE + "csc.CacheConnection")
        .advise(
            Methods.named("executeCommand").taking(PACKAGE + "CommandObject"), "JedisNearAdvice");
  }

  private static Rewrite cacheStats() {
    return Rewrite.of(PACKAGE + "csc.CacheStats")
        .advise(Methods.named("hit").taking(), "JedisNearHitAdvice")
        .advise(Methods.named("miss").taking(), "JedisNearMissAdvice")
        .advise(Methods.named("load").taking(), "JedisNearPutAdvice")
        .carrying();
  }
}
