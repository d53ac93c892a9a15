package bench.pipeline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Locale;
import org.redisson.Redisson;
import org.redisson.api.BatchOptions;
import org.redisson.api.RBatch;
import org.redisson.api.RFuture;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.slf4j.LoggerFactory;

/**
 * The CPU of this process for commands of Redisson, half SET and half GET. Arguments: the URL of a
 * Redis; {@code single} for commands by themselves, 100 of them in flight, or {@code batch} for
 * batches of 100; the number of commands; the number of rounds that count, after as many for
 * warm-up. Prints the median of the rounds in microseconds for one command.
 */
public final class RedissonCommands {
  private static final int KEYS = 1_000;
  private static final int TOGETHER = 100;
  private static final double MICROS = 1e6;

  private final RedissonClient client;
  private final boolean isBatch;
  private final int commands;

  private RedissonCommands(RedissonClient client, boolean isBatch, int commands) {
    this.client = client;
    this.isBatch = isBatch;
    this.commands = commands;
  }

  public static void main(String[] args) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Config config = new Config();
    config.setCodec(StringCodec.INSTANCE).useSingleServer().setAddress(args[0]);
    RedissonClient client = Redisson.create(config);
    int commands = Integer.parseInt(args[2]);
    RedissonCommands work = new RedissonCommands(client, args[1].equals("batch"), commands);
    double seconds = CpuRounds.median(Integer.parseInt(args[3]), work::round);
    System.out.printf(Locale.ROOT, "%.2f%n", seconds * MICROS / commands);
    client.shutdown();
  }

  private void round() throws Exception {
    for (int i = 0; i < commands; i += TOGETHER) {
      if (isBatch) {
        batch(i);
      } else {
        singles(i);
      }
    }
  }

  private void batch(int first) {
    RBatch batch = client.createBatch(BatchOptions.defaults());
    for (int i = first; i < first + TOGETHER; i++) {
      if (i % 2 == 0) {
        batch.getBucket(key(i)).setAsync("value");
      } else {
        batch.getBucket(key(i)).getAsync();
      }
    }
    batch.execute();
  }

  private void singles(int first) throws Exception {
    RFuture<?>[] replies = new RFuture<?>[TOGETHER];
    for (int i = 0; i < TOGETHER; i++) {
      String key = key(first + i);
      replies[i] =
          i % 2 == 0 ? client.getBucket(key).setAsync("value") : client.getBucket(key).getAsync();
    }
    for (RFuture<?> reply : replies) {
      reply.get();
    }
  }

  private static String key(int number) {
    return "key:" + number % KEYS;
  }
}
