package redis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.ReactiveRedisCallback;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.types.Expiration;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/**
 * The operations of a {@code ReactiveRedisTemplate}, each of which is waited for. Where it makes
 * another command of one, its connection is asked.
 */
public final class SpringReactive implements Commands {
  private final LettuceConnectionFactory factory;
  private final ReactiveStringRedisTemplate template;
  private final Target target;
  private final Duration timeout;

  public SpringReactive(LettuceConnectionFactory factory, Target target) {
    this.factory = factory;
    template = new ReactiveStringRedisTemplate(factory);
    this.target = target;
    timeout = Duration.ofMillis(target.timeout);
  }

  private Reply reply(Mono<?> value) {
    return Reply.of(value.block(timeout));
  }

  /** What is done where it is true. */
  private Reply done(Mono<Boolean> value) {
    return Reply.of(Boolean.TRUE.equals(value.block(timeout)) ? "OK" : null);
  }

  /** Some releases make an empty text of nil. */
  private Reply values(Mono<? extends List<?>> values) {
    return Reply.of(
        values.block(timeout).stream()
            .map(value -> "".equals(value) ? null : value)
            .collect(Collectors.toList()));
  }

  private <T> Mono<T> asked(ReactiveRedisCallback<T> callback) {
    return template.execute(callback).next();
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> map(String... keysAndValues) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  @Override
  public Reply get(String key) {
    return reply(template.opsForValue().get(key));
  }

  @Override
  public Reply getex(String key, int seconds) {
    return reply(template.opsForValue().getAndExpire(key, Duration.ofSeconds(seconds)));
  }

  @Override
  public Reply getdel(String key) {
    return reply(template.opsForValue().getAndDelete(key));
  }

  @Override
  public Reply mget(String... keys) {
    return values(template.opsForValue().multiGet(Arrays.asList(keys)));
  }

  @Override
  public Reply exists(String... keys) {
    if (keys.length > 1) {
      throw new Lacking("EXISTS of several keys");
    }
    return reply(template.hasKey(keys[0]));
  }

  @Override
  public Reply hget(String key, String field) {
    return reply(template.opsForHash().get(key, field));
  }

  @Override
  public Reply hmget(String key, String... fields) {
    if (fields.length == 1) {
      throw new Lacking("HMGET of one field");
    }
    return values(
        template.<String, String>opsForHash().multiGet(key, Arrays.asList(fields)));
  }

  @Override
  public Reply hexists(String key, String field) {
    return reply(template.opsForHash().hasKey(key, field));
  }

  @Override
  public Reply set(String key, String value) {
    return done(template.opsForValue().set(key, value));
  }

  @Override
  public Reply setex(String key, int seconds, String value) {
    Expiration time = Expiration.seconds(seconds);
    return done(asked(it -> it.stringCommands().setEX(bytes(key), bytes(value), time)));
  }

  @Override
  public Reply psetex(String key, long millis, String value) {
    Expiration time = Expiration.milliseconds(millis);
    return done(asked(it -> it.stringCommands().pSetEX(bytes(key), bytes(value), time)));
  }

  @Override
  public Reply setnx(String key, String value) {
    return reply(asked(it -> it.stringCommands().setNX(bytes(key), bytes(value))));
  }

  @Override
  public Reply setIfAbsent(String key, String value) {
    return reply(template.opsForValue().setIfAbsent(key, value, Duration.ofSeconds(100)));
  }

  @Override
  public Reply mset(String... keysAndValues) {
    return done(template.opsForValue().multiSet(map(keysAndValues)));
  }

  @Override
  public Reply msetnx(String... keysAndValues) {
    return reply(template.opsForValue().multiSetIfAbsent(map(keysAndValues)));
  }

  @Override
  public Reply getset(String key, String value) {
    return reply(template.opsForValue().getAndSet(key, value));
  }

  @Override
  public Reply hset(String key, String... fieldsAndValues) {
    if (fieldsAndValues.length > 2) {
      throw new Lacking("HSET of several fields");
    }
    return reply(template.opsForHash().put(key, fieldsAndValues[0], fieldsAndValues[1]));
  }

  @Override
  public Reply hmset(String key, String... fieldsAndValues) {
    return done(template.opsForHash().putAll(key, map(fieldsAndValues)));
  }

  @Override
  public Reply hsetnx(String key, String field, String value) {
    return reply(template.opsForHash().putIfAbsent(key, field, value));
  }

  @Override
  public Reply hgetall(String key) {
    return reply(template.opsForHash().entries(key).collectMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Reply smembers(String key) {
    return reply(template.opsForSet().members(key).collect(Collectors.toSet()));
  }

  @Override
  public Reply lrange(String key, int from, int to) {
    return reply(template.opsForList().range(key, from, to).collectList());
  }

  @Override
  public Reply del(String... keys) {
    return reply(template.delete(keys));
  }

  @Override
  public Reply incr(String key) {
    return reply(template.opsForValue().increment(key));
  }

  @Override
  public Reply expire(String key, int seconds) {
    return reply(asked(it -> it.keyCommands().expire(bytes(key), Duration.ofSeconds(seconds))));
  }

  @Override
  public Reply eval(String script, String key) {
    return reply(
        asked(it -> it.scriptingCommands().<ByteBuffer>eval(bytes(script), ReturnType.VALUE, 1, bytes(key)))
            .map(value -> StandardCharsets.UTF_8.decode(value).toString()));
  }

  @Override
  public Reply blpop(int seconds, String key) {
    return reply(
        template.opsForList().leftPop(key, Duration.ofSeconds(seconds)).map(it -> Arrays.asList(key, it)));
  }

  @Override
  public Reply xread(String key) {
    return read(key, StreamReadOptions.empty());
  }

  @Override
  public Reply xreadBlocking(int millis, String key) {
    return read(key, StreamReadOptions.empty().block(Duration.ofMillis(millis)));
  }

  private Reply read(String key, StreamReadOptions options) {
    return reply(
        template
            .opsForStream()
            .read(options, StreamOffset.create(key, ReadOffset.from("0")))
            .collectList());
  }

  @Override
  public Reply publish(String channel, String message) {
    return reply(template.convertAndSend(channel, message));
  }

  @Override
  public List<String> receive(String channel, int messages, Runnable subscribed) throws Exception {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    Disposable subscription =
        template.listenToChannel(channel).subscribe(message -> queue.add(message.getMessage()));
    List<String> received = new ArrayList<>();
    try {
      SpringClient.awaitSubscribed(target, channel);
      new Thread(subscribed).start();
      while (received.size() < messages) {
        received.add(queue.take());
      }
    } finally {
      subscription.dispose();
    }
    return received;
  }

  @Override
  public void close() {
    factory.destroy();
  }
}
