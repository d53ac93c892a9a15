package redis;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPool;
import redis.clients.jedis.Response;

/**
 * Commands of Jedis 2 and 3, whose interfaces are in other packages from one to the other: methods
 * are found by their names and what they are given.
 */
class JedisByName implements Commands {
  private final AutoCloseable closed;
  private Object jedis;

  JedisByName(Object jedis, AutoCloseable closed) {
    this.jedis = jedis;
    this.closed = closed;
  }

  /** What takes the next command. */
  Object jedis() {
    return jedis;
  }

  /** Another one takes it from here on. */
  void use(Object other) {
    jedis = other;
  }

  /** Calls a method; numbers may be int or long. A pool lends a connection for it. */
  final Reply call(String name, Object... arguments) throws Exception {
    Object target = jedis();
    if (target instanceof JedisPool) {
      try (Jedis borrowed = ((JedisPool) target).getResource()) {
        return callOn(borrowed, name, arguments);
      }
    }
    return callOn(target, name, arguments);
  }

  private static Reply callOn(Object target, String name, Object... arguments) throws Exception {
    for (Method method : target.getClass().getMethods()) {
      if (method.getName().equals(name) && fits(method.getParameterTypes(), arguments)) {
        return reply(invoke(method, target, arguments));
      }
    }
    throw new Lacking(name);
  }

  private static boolean fits(Class<?>[] types, Object[] arguments) {
    boolean fit = types.length == arguments.length;
    for (int i = 0; fit && i < types.length; i++) {
      boolean isNumber = types[i] == int.class || types[i] == long.class;
      fit = isNumber ? arguments[i] instanceof Integer : types[i].isInstance(arguments[i]);
    }
    return fit;
  }

  private static Object invoke(Method method, Object target, Object[] arguments)
      throws Exception {
    Object[] given = arguments.clone();
    for (int i = 0; i < given.length; i++) {
      if (method.getParameterTypes()[i] == long.class) {
        given[i] = ((Integer) given[i]).longValue();
      }
    }
    try {
      method.setAccessible(true);
      return method.invoke(target, given);
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  private static Reply reply(Object value) {
    return value instanceof Response ? ((Response<?>) value)::get : Reply.of(value);
  }

  /** Of several keys; of one, where that is all that the client takes. */
  private Reply callOfKeys(String name, String... keys) throws Exception {
    try {
      return call(name, (Object) keys);
    } catch (Lacking e) {
      if (keys.length > 1) {
        throw e;
      }
      return call(name, keys[0]);
    }
  }

  /** What a release that knows them has in a class, made by its one method of this name. */
  private static Object parameters(String type, String method, Object... arguments)
      throws Exception {
    Object parameters = instance("params." + type);
    callOn(parameters, method, arguments);
    return parameters;
  }

  private static Object instance(String type) throws Exception {
    try {
      return Class.forName("redis.clients.jedis." + type).getConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      throw new Lacking(type);
    }
  }

  private static Map<String, String> map(String... keysAndValues) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  @Override
  public Reply get(String key) throws Exception {
    return call("get", key);
  }

  @Override
  public Reply getex(String key, int seconds) throws Exception {
    return call("getEx", key, parameters("GetExParams", "ex", seconds));
  }

  @Override
  public Reply getdel(String key) throws Exception {
    return call("getDel", key);
  }

  @Override
  public Reply mget(String... keys) throws Exception {
    return call("mget", (Object) keys);
  }

  @Override
  public Reply exists(String... keys) throws Exception {
    return callOfKeys("exists", keys);
  }

  @Override
  public Reply hget(String key, String field) throws Exception {
    return call("hget", key, field);
  }

  @Override
  public Reply hmget(String key, String... fields) throws Exception {
    return call("hmget", key, fields);
  }

  @Override
  public Reply hexists(String key, String field) throws Exception {
    return call("hexists", key, field);
  }

  @Override
  public Reply set(String key, String value) throws Exception {
    return call("set", key, value);
  }

  @Override
  public Reply setex(String key, int seconds, String value) throws Exception {
    return call("setex", key, seconds, value);
  }

  @Override
  public Reply psetex(String key, long millis, String value) throws Exception {
    return call("psetex", key, (int) millis, value);
  }

  @Override
  public Reply setnx(String key, String value) throws Exception {
    return call("setnx", key, value);
  }

  /** Jedis 2 takes words, and a cluster of it makes SETNX of NX alone. */
  @Override
  public Reply setIfAbsent(String key, String value) throws Exception {
    Object condition;
    try {
      condition = parameters("SetParams", "nx");
    } catch (Lacking e) {
      return call("set", key, value, "NX", "EX", 100);
    }
    return call("set", key, value, condition);
  }

  @Override
  public Reply mset(String... keysAndValues) throws Exception {
    return call("mset", (Object) keysAndValues);
  }

  @Override
  public Reply msetnx(String... keysAndValues) throws Exception {
    return call("msetnx", (Object) keysAndValues);
  }

  @Override
  public Reply getset(String key, String value) throws Exception {
    return call("getSet", key, value);
  }

  @Override
  public Reply hset(String key, String... fieldsAndValues) throws Exception {
    return fieldsAndValues.length == 2
        ? call("hset", key, fieldsAndValues[0], fieldsAndValues[1])
        : call("hset", key, map(fieldsAndValues));
  }

  @Override
  public Reply hmset(String key, String... fieldsAndValues) throws Exception {
    return call("hmset", key, map(fieldsAndValues));
  }

  @Override
  public Reply hsetnx(String key, String field, String value) throws Exception {
    return call("hsetnx", key, field, value);
  }

  @Override
  public Reply hgetall(String key) throws Exception {
    return call("hgetAll", key);
  }

  @Override
  public Reply smembers(String key) throws Exception {
    return call("smembers", key);
  }

  @Override
  public Reply lrange(String key, int from, int to) throws Exception {
    return call("lrange", key, from, to);
  }

  @Override
  public Reply del(String... keys) throws Exception {
    return callOfKeys("del", keys);
  }

  @Override
  public Reply incr(String key) throws Exception {
    return call("incr", key);
  }

  @Override
  public Reply expire(String key, int seconds) throws Exception {
    return call("expire", key, seconds);
  }

  @Override
  public Reply eval(String script, String key) throws Exception {
    return call("eval", script, Collections.singletonList(key), new ArrayList<String>());
  }

  @Override
  public Reply blpop(int seconds, String key) throws Exception {
    Object reply;
    try {
      reply = call("blpop", seconds, new String[] {key}).get();
    } catch (Lacking e) {
      reply = call("blpop", seconds, key).get();
    }
    return Reply.of(reply instanceof List && ((List<?>) reply).isEmpty() ? null : reply);
  }

  @Override
  public Reply xread(String key) throws Exception {
    return xread(instance("params.XReadParams"), key);
  }

  @Override
  public Reply xreadBlocking(int millis, String key) throws Exception {
    return xread(parameters("XReadParams", "block", millis), key);
  }

  private Reply xread(Object parameters, String key) throws Exception {
    return call("xread", parameters, Collections.singletonMap(key, instance("StreamEntryID")));
  }

  @Override
  public Reply publish(String channel, String message) throws Exception {
    return call("publish", channel, message);
  }

  @Override
  public void close() throws Exception {
    closed.close();
  }
}
