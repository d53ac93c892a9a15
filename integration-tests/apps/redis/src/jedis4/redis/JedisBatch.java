package redis;

import java.util.Collections;
import redis.clients.jedis.Response;
import redis.clients.jedis.commands.PipelineCommands;
import redis.clients.jedis.commands.RedisModulePipelineCommands;
import redis.clients.jedis.params.GetExParams;
import redis.clients.jedis.params.SetParams;

/** A pipeline of Jedis: replies come with the last of them. */
class JedisBatch implements Commands {
  private final Runnable flush;
  private final AutoCloseable closed;
  private final PipelineCommands batch;

  JedisBatch(PipelineCommands batch, Runnable flush, AutoCloseable closed) {
    this.batch = batch;
    this.flush = flush;
    this.closed = closed;
  }

  private static Reply reply(Response<?> response) {
    return response::get;
  }

  /** What takes the next command. */
  PipelineCommands batch() {
    return batch;
  }

  @Override
  public boolean flush() throws Exception {
    flush.run();
    return true;
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }

  @Override
  public Reply get(String key) {
    return reply(batch().get(key));
  }

  @Override
  public Reply getex(String key, int seconds) {
    return reply(batch().getEx(key, GetExParams.getExParams().ex(seconds)));
  }

  @Override
  public Reply getdel(String key) {
    return reply(batch().getDel(key));
  }

  @Override
  public Reply mget(String... keys) {
    return reply(batch().mget(keys));
  }

  @Override
  public Reply exists(String... keys) {
    return reply(batch().exists(keys));
  }

  @Override
  public Reply hget(String key, String field) {
    return reply(batch().hget(key, field));
  }

  @Override
  public Reply hmget(String key, String... fields) {
    return reply(batch().hmget(key, fields));
  }

  @Override
  public Reply hexists(String key, String field) {
    return reply(batch().hexists(key, field));
  }

  @Override
  public Reply set(String key, String value) {
    return reply(batch().set(key, value));
  }

  @Override
  public Reply setex(String key, int seconds, String value) {
    return reply(batch().setex(key, seconds, value));
  }

  @Override
  public Reply psetex(String key, long millis, String value) {
    return reply(batch().psetex(key, millis, value));
  }

  @Override
  public Reply setnx(String key, String value) {
    return reply(batch().setnx(key, value));
  }

  @Override
  public Reply setIfAbsent(String key, String value) {
    return reply(batch().set(key, value, SetParams.setParams().nx()));
  }

  @Override
  public Reply mset(String... keysAndValues) {
    return reply(batch().mset(keysAndValues));
  }

  @Override
  public Reply msetnx(String... keysAndValues) {
    return reply(batch().msetnx(keysAndValues));
  }

  @Override
  public Reply getset(String key, String value) {
    return reply(batch().getSet(key, value));
  }

  @Override
  public Reply hset(String key, String... fieldsAndValues) {
    return reply(batch().hset(key, JedisSync.map(fieldsAndValues)));
  }

  @Override
  public Reply hmset(String key, String... fieldsAndValues) {
    return reply(batch().hmset(key, JedisSync.map(fieldsAndValues)));
  }

  @Override
  public Reply hsetnx(String key, String field, String value) {
    return reply(batch().hsetnx(key, field, value));
  }

  @Override
  public Reply hgetall(String key) {
    return reply(batch().hgetAll(key));
  }

  @Override
  public Reply smembers(String key) {
    return reply(batch().smembers(key));
  }

  @Override
  public Reply lrange(String key, int from, int to) {
    return reply(batch().lrange(key, from, to));
  }

  @Override
  public Reply del(String... keys) {
    return reply(batch().del(keys));
  }

  @Override
  public Reply incr(String key) {
    return reply(batch().incr(key));
  }

  @Override
  public Reply expire(String key, int seconds) {
    return reply(batch().expire(key, (long) seconds));
  }

  @Override
  public Reply eval(String script, String key) {
    return reply(batch().eval(script, Collections.singletonList(key), Collections.emptyList()));
  }

  @Override
  public Reply jsonGet(String key) {
    return reply(modules().jsonGet(key));
  }

  @Override
  public Reply jsonSet(String key, String json) {
    return reply(modules().jsonSet(key, json));
  }

  @Override
  public Reply jsonMget(String... keys) {
    return reply(modules().jsonMGet(Object.class, keys));
  }

  /** The same, which all batches of Jedis are. */
  private RedisModulePipelineCommands modules() {
    return (RedisModulePipelineCommands) batch();
  }
}
