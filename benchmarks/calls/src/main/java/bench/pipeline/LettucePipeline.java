package bench.pipeline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/**
 * The CPU of this process for many commands of Lettuce in flight at once, half SET and half GET.
 * Arguments: the URL of a Redis; {@code async}, or {@code flush} to hold all of them back and flush
 * once; the number of commands; the number of rounds that count, after as many for warm-up. Prints
 * the median of the rounds in seconds.
 */
public final class LettucePipeline {
  private static final int KEYS = 1_000;

  private final StatefulRedisConnection<String, String> connection;
  private final boolean flushes;
  private final RedisFuture<?>[] replies;

  private LettucePipeline(
      StatefulRedisConnection<String, String> connection, boolean flushes, int commands) {
    this.connection = connection;
    this.flushes = flushes;
    replies = new RedisFuture<?>[commands];
    connection.setAutoFlushCommands(!flushes);
  }

  public static void main(String[] args) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    RedisClient client = RedisClient.create(args[0]);
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      LettucePipeline pipeline =
          new LettucePipeline(connection, args[1].equals("flush"), Integer.parseInt(args[2]));
      double seconds = CpuRounds.median(Integer.parseInt(args[3]), pipeline::round);
      System.out.printf(Locale.ROOT, "%.2f%n", seconds);
    }
    client.shutdown(0, 1, TimeUnit.SECONDS);
  }

  private void round() throws Exception {
    RedisAsyncCommands<String, String> redis = connection.async();
    for (int i = 0; i < replies.length; i++) {
      String key = "key:" + i % KEYS;
      replies[i] = i % 2 == 0 ? redis.set(key, "value") : redis.get(key);
    }
    if (flushes) {
      connection.flushCommands();
    }
    for (RedisFuture<?> reply : replies) {
      reply.get();
    }
  }
}
