package redis;

import redis.clients.jedis.Connection;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.ReliableTransaction;
import redis.clients.jedis.commands.PipelineCommands;

/** Transactions that read the reply to each command before the next one is sent. */
public final class JedisReliable implements Client {
  @Override
  public Commands open(String mode, Target target) {
    HostAndPort server = new HostAndPort(target.server.host, target.server.port);
    return new Batch(new Connection(server, Jedis4.config(target)));
  }

  private static final class Batch extends JedisBatch {
    private final Connection connection;
    private ReliableTransaction transaction;
    private boolean begun;

    Batch(Connection connection) {
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
        watching(false);
        transaction.multi();
        begun = true;
      }
    }

    @Override
    public void watch(String key) {
      watching(true);
      transaction.watch(key);
    }

    private void watching(boolean isNew) {
      if (isNew || transaction == null) {
        transaction = new ReliableTransaction(connection, false);
      }
    }

    @Override
    public boolean flush() {
      return end().exec() != null;
    }

    @Override
    public void discard() {
      end().discard();
    }

    private ReliableTransaction end() {
      ReliableTransaction ended = transaction;
      transaction = null;
      begun = false;
      return ended;
    }
  }
}
