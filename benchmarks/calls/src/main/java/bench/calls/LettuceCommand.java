package bench.calls;

import io.lettuce.core.RedisChannelWriter;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.StatefulRedisConnectionImpl;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.protocol.RedisCommand;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A GET that Lettuce sends by itself, answered where it would be written to the network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LettuceCommand {
  private final ClientResources resources = DefaultClientResources.create();
  private final StatefulRedisConnectionImpl<String, String> connection =
      new StatefulRedisConnectionImpl<>(writer(), null, StringCodec.UTF8, Duration.ofSeconds(1));

  private RedisChannelWriter writer() {
    Class<?>[] type = {RedisChannelWriter.class};
    ClassLoader loader = RedisChannelWriter.class.getClassLoader();
    return (RedisChannelWriter)
        Proxy.newProxyInstance(loader, type, (proxy, method, all) -> answer(method, all));
  }

  private Object answer(Method method, Object[] arguments) {
    if (method.getName().equals("getClientResources")) {
      return resources;
    }
    if (!method.getName().equals("write")) {
      return null;
    }
    RedisCommand<?, ?, ?> command = (RedisCommand<?, ?, ?>) arguments[0];
    command.getOutput().set(ByteBuffer.wrap("value".getBytes(StandardCharsets.US_ASCII)));
    command.complete();
    return command;
  }

  @Benchmark
  public RedisFuture<String> lettuceCommand() {
    return connection.async().get("key");
  }

  @TearDown
  public void end() {
    resources.shutdown();
  }
}
