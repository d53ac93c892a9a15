package redis;

/** A command that a script has run, and what it tells of the cache. */
final class Ran {
  final String operation;
  final String errorType;

  private final Session session;
  private final Session.Call call;
  private final Object expected;
  private boolean counts = true;
  private Reply reply;
  private long hits;
  private long misses;
  private long puts;

  Ran(Session session, String operation, Session.Call call, Object expected, String errorType) {
    this.session = session;
    this.operation = operation;
    this.call = call;
    this.expected = expected;
    this.errorType = errorType;
  }

  /** Runs it; false where the client lacks it. */
  boolean runs(Commands commands) {
    try {
      reply = call.on(commands);
    } catch (Lacking e) {
      counts = false;
    } catch (Exception | Error e) {
      reply =
          () -> {
            throw new IllegalStateException(e);
          };
    }
    return counts;
  }

  /** Checks what it has returned. */
  void settle() throws Exception {
    Object value;
    try {
      value = reply.get();
    } catch (Exception e) {
      if (errorType.equals("none")) {
        throw new IllegalStateException(operation, e);
      }
      return;
    }
    if (!errorType.equals("none")) {
      throw new AssertionError(operation + " has not failed but returned " + value);
    }
    try {
      Check.equal(expected, value);
    } catch (AssertionError e) {
      throw new AssertionError(operation + ": " + e.getMessage());
    }
  }

  /** What it was said to tell does not count. */
  void forget() {
    add(-hits, -misses, -puts);
    counts = false;
  }

  Ran hits(long count) {
    return add(count, 0, 0);
  }

  Ran misses(long count) {
    return add(0, count, 0);
  }

  Ran puts(long count) {
    return add(0, 0, count);
  }

  private Ran add(long moreHits, long moreMisses, long morePuts) {
    if (counts) {
      hits += moreHits;
      misses += moreMisses;
      puts += morePuts;
      session.account.add("hit", moreHits);
      session.account.add("miss", moreMisses);
      session.account.add("put", morePuts);
    }
    return this;
  }
}
