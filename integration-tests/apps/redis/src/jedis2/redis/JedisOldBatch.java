package redis;

import java.util.List;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.Transaction;

/** A transaction of Jedis 2 and 3, by itself or in a pipeline. */
final class JedisOldBatch extends JedisByName {
  private final Jedis connection;
  private final boolean isPipelined;
  private Pipeline pipeline;
  private boolean begun;
  private boolean isEmpty;

  JedisOldBatch(Jedis connection, boolean isPipelined) {
    super(connection, connection);
    this.connection = connection;
    this.isPipelined = isPipelined;
  }

  @Override
  Object jedis() {
    begin();
    isEmpty = false;
    return super.jedis();
  }

  @Override
  public void begin() {
    if (begun) {
      return;
    }
    begun = true;
    isEmpty = true;
    if (isPipelined) {
      pipeline = connection.pipelined();
      pipeline.multi();
      use(pipeline);
    } else {
      use(connection.multi());
    }
  }

  @Override
  public void watch(String key) {
    connection.watch(key);
  }

  /** Jedis 2 returns no replies where the transaction was not executed. */
  @Override
  public boolean flush() {
    if (!begun) {
      return true;
    }
    begun = false;
    if (isPipelined) {
      pipeline.exec();
      pipeline.sync();
      return true;
    }
    List<Object> replies = ((Transaction) super.jedis()).exec();
    return replies != null && (isEmpty || !replies.isEmpty());
  }

  @Override
  public void discard() {
    begun = false;
    ((Transaction) super.jedis()).discard();
  }
}
