package redis;

import org.springframework.data.redis.core.StringRedisTemplate;

/** A template whose operations are waited for one by one. */
final class SpringSingle extends SpringCommands {
  private final StringRedisTemplate template;
  private final AutoCloseable closed;

  SpringSingle(StringRedisTemplate template, AutoCloseable closed) {
    this.template = template;
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
  public void close() throws Exception {
    closed.close();
  }
}
