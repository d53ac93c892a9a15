package redis;

import redis.clients.jedis.Connection;
import redis.clients.jedis.Transaction;
import redis.clients.jedis.commands.PipelineCommands;

/** MULTI is sent with the first command. */
final class JedisTransaction extends JedisBatch {
  private final Connection connection;
  private Transaction transaction;
  private boolean begun;

  JedisTransaction(Connection connection) {
    super(null, null, connection);
    this.connection = connection;
  }

  @Override
  PipelineCommands batch() {
    begin();
    return transaction;
  }

  @Override
  public void begin() {
    if (!begun) {
      if (transaction == null) {
        transaction = new Transaction(connection, true);
      } else {
        transaction.multi();
      }
      begun = true;
    }
  }

  @Override
  public void watch(String key) {
    transaction = new Transaction(connection, false);
    transaction.watch(key);
  }

  @Override
  public boolean flush() {
    begun = false;
    Transaction executed = transaction;
    transaction = null;
    return executed.exec() != null;
  }

  @Override
  public void discard() {
    begun = false;
    transaction.discard();
    transaction = null;
  }
}
