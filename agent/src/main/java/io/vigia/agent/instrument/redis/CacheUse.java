package io.vigia.agent.instrument.redis;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the reply to a command tells of a cache; an error tells nothing. */
enum CacheUse {
  /** Nothing, or nothing certain. */
  NONE {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {}
  },

  /** A value is a hit, nil a miss. */
  LOOK_UP {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {
      cache.lookedUp(1, isNil(reply) ? 0 : 1);
    }
  },

  /** Every argument is a key: a value in its place is a hit, nil a miss. */
  LOOK_UP_KEYS {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {
      cache.lookedUp(arguments, found(arguments, reply, nils));
    }
  },

  /** The same but for one argument: the hash that has the fields, the path in each document. */
  LOOK_UP_ALL_BUT_ONE {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {
      cache.lookedUp(arguments - 1, found(arguments - 1, reply, nils));
    }
  },

  /** The same for one document, of which some clients make a list: nil is then an element of it. */
  LOOK_UP_DOCUMENT {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {
      cache.lookedUp(1, isNil(reply) || nils > 0 ? 0 : 1);
    }
  },

  /**
   * Every element of the reply is what was found: a value is a hit, nil a miss. A reply that was
   * passed on element by element is their number, and a map has only those that were found.
   */
  LOOK_UP_ELEMENTS {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {
      if (reply instanceof Map) {
        int found = notNil(((Map<?, ?>) reply).values());
        cache.lookedUp(found + nils, found);
        return;
      }
      int asked = reply instanceof Collection ? ((Collection<?>) reply).size() : number(reply);
      if (asked > 0) {
        cache.lookedUp(asked, found(asked, reply, nils));
      }
    }
  },

  /** Every argument is a key, and the reply is how many of them exist: hits, the others misses. */
  EXISTS {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {
      cache.lookedUp(arguments, number(reply));
    }
  },

  /** The same for one field of a hash. */
  FIELD_EXISTS {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {
      cache.lookedUp(1, number(reply));
    }
  },

  /**
   * One value is stored where the reply is OK. Nil says that a condition (NX, XX) did not hold;
   * with the option GET the reply is the value before, which does not tell.
   */
  PUT_IF_OK {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {
      if (isOk(reply)) {
        cache.put(1);
      }
    }
  },

  /** Every second argument is a value that is stored, be there a hash's key in front or not. */
  PUT {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {
      cache.put(arguments / 2);
    }
  },

  /** The same where the reply is 1; 0 says that something was there already. */
  PUT_IF_ONE {
    @Override
    void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils) {
      if (number(reply) == 1) {
        cache.put(arguments / 2);
      }
    }
  };

  private static final byte[] OK = {'O', 'K'};

  /**
   * Counts what the reply tells.
   *
   * @param arguments the number of arguments of the command
   * @param reply as the client decoded it: bytes or text, a number or a boolean, a list, or a map
   *     of what was found
   * @param nils the number of nil elements that the client told of on the way, whether it took them
   *     out of the reply or not
   */
  abstract void count(CacheCounters cache, int arguments, @Nullable Object reply, int nils);

  private static boolean isNil(@Nullable Object reply) {
    return reply == null || (reply instanceof Optional && !((Optional<?>) reply).isPresent());
  }

  private static int found(int asked, @Nullable Object reply, int nils) {
    int nilsInReply = 0;
    if (reply instanceof Collection) {
      Collection<?> elements = (Collection<?>) reply;
      nilsInReply = elements.size() - notNil(elements);
    }
    return asked - Math.max(nils, nilsInReply);
  }

  private static int notNil(Collection<?> elements) {
    int count = 0;
    for (Object element : elements) {
      if (!isNil(element)) {
        count++;
      }
    }
    return count;
  }

  private static int number(@Nullable Object reply) {
    if (reply instanceof Boolean) {
      return (Boolean) reply ? 1 : 0;
    }
    return reply instanceof Number ? ((Number) reply).intValue() : 0;
  }

  private static boolean isOk(@Nullable Object reply) {
    return "OK".equals(reply)
        || Boolean.TRUE.equals(reply)
        || (reply instanceof byte[] && Arrays.equals((byte[]) reply, OK));
  }
}
