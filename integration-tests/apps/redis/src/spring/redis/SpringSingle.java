package redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.core.NestedRuntimeException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;

/** A template whose operations are waited for one by one. */
class SpringSingle extends SpringCommands {
  private final SpringClient client;
  private final StringRedisTemplate template;
  private final Target target;
  private final AutoCloseable closed;

  SpringSingle(
      SpringClient client, StringRedisTemplate template, Target target, AutoCloseable closed) {
    super(true);
    this.client = client;
    this.template = template;
    this.target = target;
    this.closed = closed;
  }

  @Override
  Reply run(Operation operation) {
    return Reply.of(operation.on(template));
  }

  @Override
  Reply done(Operation operation) {
    operation.on(template);
    return Reply.of("OK");
  }

  @Override
  public Reply publish(String channel, String message) {
    template.convertAndSend(channel, message);
    return Reply.of("OK");
  }

  @Override
  public Reply jsonMget(String... keys) {
    throw new Lacking("JSON.MGET");
  }

  @Override
  public List<String> receive(String channel, int messages, Runnable subscribed) throws Exception {
    RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    container.setConnectionFactory(template.getConnectionFactory());
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    container.addMessageListener(
        (message, pattern) -> queue.add(new String(message.getBody(), StandardCharsets.UTF_8)),
        new ChannelTopic(channel));
    container.afterPropertiesSet();
    container.start();
    List<String> received = new ArrayList<>();
    try {
      SpringClient.awaitSubscribed(target, channel);
      new Thread(subscribed).start();
      while (received.size() < messages) {
        received.add(queue.take());
      }
    } finally {
      container.destroy();
    }
    return received;
  }

  @Override
  public void exhaust() throws Exception {
    RedisConnectionFactory factory = client.narrow(target);
    try (Borrowed first = new Borrowed(factory)) {
      throw new AssertionError("borrowed " + first + " and " + new Borrowed(factory));
    } catch (NestedRuntimeException e) {
      // As it should be.
    } finally {
      SpringClient.close(factory);
    }
  }

  /** A connection that Lettuce takes from the pool when it is asked for something. */
  private static final class Borrowed implements AutoCloseable {
    private final RedisConnection connection;

    Borrowed(RedisConnectionFactory factory) {
      connection = factory.getConnection();
      connection.ping();
    }

    @Override
    public void close() {
      connection.close();
    }
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }
}
