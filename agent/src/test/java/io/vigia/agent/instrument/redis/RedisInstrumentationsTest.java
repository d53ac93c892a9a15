package io.vigia.agent.instrument.redis;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.instrument.redis.jedis.JedisInstrumentation;
import io.vigia.agent.instrument.redis.lettuce.LettuceInstrumentation;
import io.vigia.agent.instrument.redis.redisson.RedissonInstrumentation;
import io.vigia.agent.instrument.redis.spring.SpringRedisInstrumentation;
import io.vigia.agent.rewrite.FrontDoor;
import io.vigia.agent.rewrite.Instrumentation;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The places of the oldest clients that the advice is meant for are there. */
class RedisInstrumentationsTest {
  private static final Pattern ADVICE =
      Pattern.compile("(?:Jedis|Lettuce|Redisson|SpringRedis|SpringRedisson)[A-Za-z]*Advice");

  @Test
  void rewrites_jedis_findTheirPlaces() throws Exception {
    JedisInstrumentation jedis = new JedisInstrumentation();
    assertThat(pasted(jedis, "redis.clients.jedis.Connection"))
        .containsExactly(
            "JedisConnectAdvice",
            "JedisDisconnectAdvice",
            "JedisFlushAdvice",
            "JedisGatherAdvice",
            "JedisReadAdvice",
            "JedisWriteAdvice",
            "JedisWriteBytesAdvice");
    assertThat(pasted(jedis, "redis.clients.jedis.executors.ClusterCommandExecutor"))
        .containsExactly("JedisClusterAdvice");
    assertThat(pasted(jedis, "redis.clients.jedis.util.Pool")).containsExactly("JedisPoolAdvice");
    assertThat(pasted(jedis, "redis.clients.jedis.JedisFactory"))
        .containsExactly("JedisPoolDiscardAdvice", "JedisPoolOpenAdvice");
    assertThat(pasted(jedis, "redis.clients.jedis.csc.CacheConnection"))
        .containsExactly("JedisNearAdvice");
    assertThat(pasted(jedis, "redis.clients.jedis.csc.CacheStats"))
        .containsExactly("JedisNearHitAdvice", "JedisNearMissAdvice", "JedisNearPutAdvice");
  }

  @Test
  void rewrites_lettuce_findTheirPlaces() throws Exception {
    LettuceInstrumentation lettuce = new LettuceInstrumentation();
    String core = "io.lettuce.core.";
    assertThat(pasted(lettuce, core + "RedisClient")).containsExactly("LettuceConnectAdvice");
    assertThat(pasted(lettuce, core + "AbstractRedisClient")).containsExactly("LettuceOpenAdvice");
    assertThat(pasted(lettuce, core + "RedisChannelHandler"))
        .containsExactly(
            "LettuceBatchAdvice",
            "LettuceBatchRejectAdvice",
            "LettuceDispatchAdvice",
            "LettuceFlushAdvice",
            "LettuceHoldAdvice",
            "LettuceRejectAdvice");
    assertThat(pasted(lettuce, core + "protocol.AsyncCommand"))
        .containsExactly("LettuceLeftAdvice", "LettuceReplyAdvice");
    assertThat(pasted(lettuce, core + "protocol.Command"))
        .containsExactly("LettuceCancelAdvice", "LettuceFailureAdvice", "LettuceReplyAdvice");
    assertThat(pasted(lettuce, core + "protocol.DefaultEndpoint"))
        .containsExactly("LettuceActiveAdvice");
    assertThat(pasted(lettuce, core + "protocol.ReconnectionHandler"))
        .containsExactly("LettuceReconnectAdvice");
    assertThat(pasted(lettuce, core + "masterslave.MasterSlaveChannelWriter"))
        .containsExactly("LettuceRelayAdvice");
    assertThat(pasted(lettuce, core + "cluster.ClusterTopologyRefreshScheduler"))
        .containsExactly("LettuceRedirectAdvice");
    assertThat(pasted(lettuce, core + "support.ConnectionPoolSupport$1"))
        .containsExactly("LettucePoolAdvice");
    assertThat(pasted(lettuce, core + "output.MultiOutput"))
        .containsExactly("LettuceAbortAdvice", "LettuceDiscardAdvice");
  }

  @Test
  void rewrites_outputsOfLettuce_findTheirPlaces() throws Exception {
    LettuceInstrumentation lettuce = new LettuceInstrumentation();
    for (String output :
        Arrays.asList(
            "ByteArrayOutput",
            "KeyValueListOutput",
            "KeyValueStreamingOutput",
            "StringListOutput",
            "ValueStreamingOutput")) {
      assertThat(pasted(lettuce, "io.lettuce.core.output." + output))
          .containsExactly("LettuceNilAdvice");
    }
  }

  @Test
  void rewrites_redisson_findTheirPlaces() throws Exception {
    RedissonInstrumentation redisson = new RedissonInstrumentation();
    assertThat(pasted(redisson, "org.redisson.client.RedisConnection"))
        .containsExactly("RedissonBatchAdvice", "RedissonSendAdvice");
    assertThat(pasted(redisson, "org.redisson.client.protocol.CommandData"))
        .containsExactly("RedissonRefusalAdvice");
    assertThat(pasted(redisson, "org.redisson.client.handler.CommandDecoder"))
        .containsExactly("RedissonReplyAdvice");
    assertThat(pasted(redisson, "org.redisson.command.RedisExecutor"))
        .containsExactly("RedissonAttemptAdvice", "RedissonOutcomeAdvice", "RedissonSeekAdvice");
    assertThat(pasted(redisson, "org.redisson.command.RedisCommonBatchExecutor"))
        .containsExactly("RedissonAttemptAdvice");
    assertThat(pasted(redisson, "org.redisson.command.RedisQueuedBatchExecutor"))
        .containsExactly("RedissonAttemptAdvice", "RedissonSeekAdvice");
    assertThat(pasted(redisson, "org.redisson.pubsub.AsyncSemaphore"))
        .containsExactly("RedissonPoolAdvice");
    assertThat(pasted(redisson, "org.redisson.client.RedisClient"))
        .containsExactly("RedissonConnectAdvice");
    assertThat(pasted(redisson, "org.redisson.client.handler.ConnectionWatchdog"))
        .containsExactly("RedissonReconnectAdvice");
  }

  @Test
  void rewrites_springRedis_findTheirPlaces() throws Exception {
    SpringRedisInstrumentation spring = new SpringRedisInstrumentation();
    String writer = "org.springframework.data.redis.cache.DefaultRedisCacheWriter";
    assertThat(pasted(spring, writer))
        .containsExactly(
            "SpringRedisCacheAdvice", "SpringRedisEntryAdvice", "SpringRedisLockAdvice");
    assertThat(pasted(spring, writer + "$AsynchronousCacheWriterDelegate"))
        .containsExactly("SpringRedisLaterLockAdvice");
    assertThat(pasted(spring, "org.redisson.spring.cache.RedissonCache"))
        .containsExactly("SpringRedissonCacheAdvice", "SpringRedissonLoadAdvice");
  }

  /** The advice in the rewritten class, by the name that each carries for the count of failures. */
  private static Set<String> pasted(Instrumentation instrumentation, String name) throws Exception {
    ClassLoader loader = RedisInstrumentationsTest.class.getClassLoader();
    String file = name.replace('.', '/');
    byte[] woven;
    try (InputStream in = loader.getResourceAsStream(file + ".class")) {
      // Told as of another loader: the front door leaves alone what its own loader loads.
      ClassLoader other = new ClassLoader(loader) {};
      FrontDoor door = new FrontDoor(Arrays.asList(instrumentation));
      woven = door.transform(other, file, null, null, in.readAllBytes());
    }
    assertThat(woven).as(name).isNotNull();
    String text = new String(woven, StandardCharsets.ISO_8859_1);
    return ADVICE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }
}
