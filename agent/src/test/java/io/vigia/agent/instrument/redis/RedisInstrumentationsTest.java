package io.vigia.agent.instrument.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vigia.agent.rewrite.FrontDoor;
import io.vigia.agent.rewrite.Instrumentation;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The places of the oldest clients that the advice is meant for are there. */
class RedisInstrumentationsTest {
  private static final List<Class<?>> ADVICES =
      Arrays.asList(
          JedisCommandAdvice.class,
          JedisConnectAdvice.class,
          JedisRawCommandAdvice.class,
          JedisSelectAdvice.class,
          LettuceBatchAdvice.class,
          LettuceCancelAdvice.class,
          LettuceConnectAdvice.class,
          LettuceDispatchAdvice.class,
          LettuceFailureAdvice.class,
          LettuceNilAdvice.class,
          LettuceRejectAdvice.class,
          LettuceReplyAdvice.class,
          RedissonAttemptAdvice.class,
          RedissonBatchAdvice.class,
          RedissonConnectAdvice.class,
          RedissonOutcomeAdvice.class,
          RedissonPoolAdvice.class,
          RedissonPromiseAdvice.class,
          RedissonReconnectAdvice.class,
          RedissonRefusalAdvice.class,
          RedissonReplyAdvice.class,
          RedissonSeekAdvice.class,
          RedissonSendAdvice.class);

  @Test
  void rewrites_jedis_findTheirPlaces() throws Exception {
    JedisInstrumentation jedis = new JedisInstrumentation();
    assertThat(pasted(jedis, "redis.clients.jedis.Connection"))
        .containsExactly("JedisCommandAdvice", "JedisConnectAdvice", "JedisSelectAdvice");
    assertThat(pasted(jedis, "redis.clients.jedis.Jedis"))
        .containsExactly("JedisRawCommandAdvice", "JedisSelectAdvice");
  }

  @Test
  void rewrites_lettuce_findTheirPlaces() throws Exception {
    LettuceInstrumentation lettuce = new LettuceInstrumentation();
    assertThat(pasted(lettuce, "io.lettuce.core.RedisClient"))
        .containsExactly("LettuceConnectAdvice");
    assertThat(pasted(lettuce, "io.lettuce.core.RedisChannelHandler"))
        .containsExactly("LettuceBatchAdvice", "LettuceDispatchAdvice", "LettuceRejectAdvice");
    assertThat(pasted(lettuce, "io.lettuce.core.protocol.AsyncCommand"))
        .containsExactly("LettuceReplyAdvice");
    assertThat(pasted(lettuce, "io.lettuce.core.protocol.Command"))
        .containsExactly("LettuceCancelAdvice", "LettuceFailureAdvice", "LettuceReplyAdvice");
    assertThat(pasted(lettuce, "io.lettuce.core.output.KeyValueListOutput"))
        .containsExactly("LettuceNilAdvice");
    assertThat(pasted(lettuce, "io.lettuce.core.output.KeyValueStreamingOutput"))
        .containsExactly("LettuceNilAdvice");
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
    Set<String> found = new TreeSet<>();
    for (Class<?> advice : ADVICES) {
      if (text.contains(advice.getSimpleName())) {
        found.add(advice.getSimpleName());
      }
    }
    return found;
  }
}
