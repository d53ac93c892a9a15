package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.Family;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A command that Redis knows, as far as it is told apart: the table of what is timed, and of which
 * replies tell hits, misses and puts.
 *
 * <p>Not timed are the commands whose time says nothing of Redis: those that wait for data on
 * purpose, subscriptions, the framing of transactions, and what clients, pools and health checks
 * send on their own account. They are evidence that Redis answers, and no more.
 */
final class RedisCommand {
  private static final Map<String, RedisCommand> BY_NAME = new HashMap<>();

  /** Every command that has no row, such as those of modules and for administration. */
  private static final RedisCommand OTHER = new RedisCommand(Family.OTHER, CacheUse.NONE, true, 0);

  static {
    timed(CacheUse.LOOK_UP, "GET GETEX GETDEL HGET");
    timed(CacheUse.LOOK_UP_DOCUMENT, "JSON.GET");
    timed(CacheUse.LOOK_UP_KEYS, "MGET");
    timed(CacheUse.LOOK_UP_ELEMENTS, "HGETEX HGETDEL");
    timed(CacheUse.LOOK_UP_ALL_BUT_ONE, "HMGET JSON.MGET");
    timed(CacheUse.EXISTS, "EXISTS");
    timed(CacheUse.FIELD_EXISTS, "HEXISTS");
    timed(CacheUse.PUT_IF_OK, "SET JSON.SET");
    timed(CacheUse.PUT, "SETEX PSETEX GETSET MSET HSET HMSET");
    timed(CacheUse.PUT_IF_ONE, "SETNX MSETNX HSETNX");
    // Empty and missing look the same in these replies, or nothing is looked up by key.
    timed(CacheUse.NONE, "COPY DEL DUMP EXPIRE EXPIREAT EXPIRETIME KEYS PERSIST PEXPIRE PEXPIREAT");
    timed(CacheUse.NONE, "PTTL RANDOMKEY RENAME RENAMENX RESTORE SCAN SORT TOUCH TTL TYPE UNLINK");
    timed(CacheUse.NONE, "APPEND DECR DECRBY GETRANGE INCR INCRBY INCRBYFLOAT SETRANGE STRLEN");
    timed(CacheUse.NONE, "BITCOUNT BITFIELD BITOP BITPOS GETBIT SETBIT");
    timed(CacheUse.NONE, "HDEL HEXPIRE HGETALL HINCRBY HINCRBYFLOAT HKEYS HLEN HRANDFIELD HSCAN");
    timed(CacheUse.NONE, "HSTRLEN HVALS");
    timed(CacheUse.NONE, "LINDEX LINSERT LLEN LMOVE LMPOP LPOP LPOS LPUSH LPUSHX LRANGE LREM LSET");
    timed(CacheUse.NONE, "LTRIM RPOP RPOPLPUSH RPUSH RPUSHX");
    timed(CacheUse.NONE, "SADD SCARD SDIFF SDIFFSTORE SINTER SINTERCARD SINTERSTORE SISMEMBER");
    timed(CacheUse.NONE, "SMEMBERS SMISMEMBER SMOVE SPOP SRANDMEMBER SREM SSCAN SUNION");
    timed(CacheUse.NONE, "SUNIONSTORE ZADD ZCARD ZCOUNT ZDIFF ZINCRBY ZINTER ZINTERSTORE ZMPOP");
    timed(CacheUse.NONE, "ZMSCORE ZPOPMAX ZPOPMIN ZRANDMEMBER ZRANGE ZRANGEBYLEX ZRANGEBYSCORE");
    timed(CacheUse.NONE, "ZRANGESTORE ZRANK ZREM ZREMRANGEBYLEX ZREMRANGEBYRANK");
    timed(
        CacheUse.NONE, "ZREMRANGEBYSCORE ZREVRANGE ZREVRANGEBYSCORE ZREVRANK ZSCAN ZSCORE ZUNION");
    timed(CacheUse.NONE, "ZUNIONSTORE GEOADD GEODIST GEOHASH GEOPOS GEORADIUS GEORADIUSBYMEMBER");
    timed(CacheUse.NONE, "GEOSEARCH GEOSEARCHSTORE PFADD PFCOUNT PFMERGE");
    timed(CacheUse.NONE, "XACK XADD XAUTOCLAIM XCLAIM XDEL XLEN XPENDING XRANGE XREVRANGE XTRIM");
    timed(CacheUse.NONE, "EVAL EVALSHA EVAL_RO EVALSHA_RO FCALL FCALL_RO PUBLISH SPUBLISH");

    timed(CacheUse.NONE, "DELEX DIGEST XACKDEL XDELEX");
    // How many values are stored would have to be read in their arguments.
    timed(CacheUse.NONE, "MSETEX HSETEX");
    timed(CacheUse.NONE, "XREAD XREADGROUP");
    // The round trip of a transaction; MULTI and its end are no commands of their own.
    BY_NAME.put("EXEC", new RedisCommand("MULTI", CacheUse.NONE, true, BY_NAME.size() + 1));

    untimed("BLPOP BRPOP BRPOPLPUSH BLMOVE BLMPOP BZPOPMAX BZPOPMIN BZMPOP WAIT WAITAOF");
    untimed("SUBSCRIBE UNSUBSCRIBE PSUBSCRIBE PUNSUBSCRIBE SSUBSCRIBE SUNSUBSCRIBE MONITOR");
    untimed("MULTI DISCARD WATCH UNWATCH");
    untimed("HELLO AUTH SELECT CLIENT PING QUIT RESET READONLY READWRITE ASKING");
    untimed("CLUSTER SENTINEL ROLE COMMAND INFO");
  }

  /** Every command that an argument makes wait for data. */
  static final RedisCommand BLOCKING =
      new RedisCommand(Family.OTHER, CacheUse.NONE, false, BY_NAME.size() + 1);

  private static final RedisCommand[] BY_INDEX = new RedisCommand[count()];

  static {
    BY_INDEX[OTHER.index] = OTHER;
    BY_INDEX[BLOCKING.index] = BLOCKING;
    for (RedisCommand command : BY_NAME.values()) {
      BY_INDEX[command.index] = command;
    }
  }

  /** The value of the label {@code db_operation_name}. */
  final String name;

  final CacheUse use;
  final boolean isTimed;

  /** Its place in an array of {@link #count()}. */
  final int index;

  private RedisCommand(String name, CacheUse use, boolean isTimed, int index) {
    this.name = name;
    this.use = use;
    this.isTimed = isTimed;
    this.index = index;
  }

  private static void timed(CacheUse use, String names) {
    add(names, use, true);
  }

  private static void untimed(String names) {
    add(names, CacheUse.NONE, false);
  }

  private static void add(String names, CacheUse use, boolean isTimed) {
    for (String name : names.split(" ", -1)) {
      BY_NAME.put(name, new RedisCommand(name, use, isTimed, BY_NAME.size() + 1));
    }
  }

  /** The row of a command by its name in any case. */
  static RedisCommand named(String name) {
    RedisCommand command = BY_NAME.get(name);
    if (command == null) {
      command = BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), OTHER);
    }
    return command;
  }

  /** The row of this {@link #index}. */
  static RedisCommand at(int index) {
    return BY_INDEX[index];
  }

  /** The number of rows. */
  static int count() {
    return BY_NAME.size() + 2;
  }
}
