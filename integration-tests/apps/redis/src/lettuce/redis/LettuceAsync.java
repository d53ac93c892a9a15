package redis;

import static io.lettuce.core.codec.StringCodec.UTF8;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.output.ValueOutput;
import io.lettuce.core.protocol.CommandType;
import java.util.function.Function;

/** The interface of Lettuce whose replies are futures. */
abstract class LettuceAsync implements Commands {
  /** Takes the next command. */
  abstract RedisClusterAsyncCommands<String, String> redis();

  /** Awaits what was called; where it takes too long, gives it up. */
  abstract Object await(RedisFuture<?> future) throws Exception;

  /** What was called goes to the server some time. */
  void called(RedisFuture<?> future) {}

  private Reply reply(RedisFuture<?> future) {
    return reply(future, value -> value);
  }

  private Reply values(RedisFuture<?> future) {
    return reply(future, Plain::values);
  }

  private Reply map(RedisFuture<?> future) {
    return reply(future, Plain::map);
  }

  private Reply set(RedisFuture<?> future) {
    return reply(future, Plain::set);
  }

  private Reply pair(RedisFuture<?> future) {
    return reply(future, Plain::pair);
  }

  private Reply reply(RedisFuture<?> future, Function<Object, Object> plain) {
    called(future);
    return () -> plain.apply(await(future));
  }

  @Override
  public Reply get(String key) {
    return reply(redis().get(key));
  }

  @Override
  public Reply getex(String key, int seconds) {
    return value("GETEX", key, "EX", String.valueOf(seconds));
  }

  @Override
  public Reply getdel(String key) {
    return value("GETDEL", key);
  }

  @Override
  public Reply mget(String... keys) {
    return values(redis().mget(keys));
  }

  @Override
  public Reply exists(String... keys) {
    return reply(redis().exists(keys));
  }

  @Override
  public Reply hget(String key, String field) {
    return reply(redis().hget(key, field));
  }

  @Override
  public Reply hmget(String key, String... fields) {
    return values(redis().hmget(key, fields));
  }

  @Override
  public Reply hexists(String key, String field) {
    return reply(redis().hexists(key, field));
  }

  @Override
  public Reply set(String key, String value) {
    return reply(redis().set(key, value));
  }

  @Override
  public Reply setex(String key, int seconds, String value) {
    return reply(redis().setex(key, seconds, value));
  }

  @Override
  public Reply psetex(String key, long millis, String value) {
    return reply(redis().psetex(key, millis, value));
  }

  @Override
  public Reply setnx(String key, String value) {
    return reply(redis().setnx(key, value));
  }

  @Override
  public Reply setIfAbsent(String key, String value) {
    return reply(redis().set(key, value, SetArgs.Builder.nx()));
  }

  @Override
  public Reply mset(String... keysAndValues) {
    return reply(redis().mset(Plain.map(keysAndValues)));
  }

  @Override
  public Reply msetnx(String... keysAndValues) {
    return reply(redis().msetnx(Plain.map(keysAndValues)));
  }

  @Override
  public Reply getset(String key, String value) {
    return reply(redis().getset(key, value));
  }

  @Override
  public Reply hset(String key, String... fieldsAndValues) {
    return fieldsAndValues.length == 2
        ? reply(redis().hset(key, fieldsAndValues[0], fieldsAndValues[1]))
        : reply(
            redis()
                .dispatch(
                    CommandType.HSET, new IntegerOutput<>(UTF8), Word.args(key, fieldsAndValues)));
  }

  @Override
  public Reply hmset(String key, String... fieldsAndValues) {
    return reply(redis().hmset(key, Plain.map(fieldsAndValues)));
  }

  @Override
  public Reply hsetnx(String key, String field, String value) {
    return reply(redis().hsetnx(key, field, value));
  }

  @Override
  public Reply hgetall(String key) {
    return map(redis().hgetall(key));
  }

  @Override
  public Reply smembers(String key) {
    return set(redis().smembers(key));
  }

  @Override
  public Reply lrange(String key, int from, int to) {
    return reply(redis().lrange(key, from, to));
  }

  @Override
  public Reply del(String... keys) {
    return reply(redis().del(keys));
  }

  @Override
  public Reply incr(String key) {
    return reply(redis().incr(key));
  }

  @Override
  public Reply expire(String key, int seconds) {
    return reply(redis().expire(key, seconds));
  }

  @Override
  public Reply eval(String script, String key) {
    return reply(redis().eval(script, ScriptOutputType.VALUE, new String[] {key}));
  }

  @Override
  public Reply blpop(int seconds, String key) {
    return pair(redis().blpop(seconds, key));
  }

  @Override
  public Reply xread(String key) {
    return reply(Release.read(redis(), key));
  }

  @Override
  public Reply xreadBlocking(int millis, String key) {
    return reply(Release.read(redis(), key, millis));
  }

  @Override
  public Reply jsonGet(String key) {
    return reply(Json.get(redis(), key));
  }

  @Override
  public Reply jsonSet(String key, String json) {
    return reply(Json.set(redis(), key, json));
  }

  @Override
  public Reply jsonMget(String... keys) {
    return reply(Json.mget(redis(), keys));
  }

  @Override
  public Reply publish(String channel, String message) {
    return reply(redis().publish(channel, message));
  }

  private Reply value(String command, String key, String... arguments) {
    return reply(
        redis().dispatch(new Word(command), new ValueOutput<>(UTF8), Word.args(key, arguments)));
  }
}
