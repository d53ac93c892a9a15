package redis;

import redis.SpringCommands.Operation;

/** What Spring Data Redis has not got before 2.2 and 2.6. */
final class SpringRelease {
  private SpringRelease() {}

  static Operation getex(String key, int seconds) {
    throw new Lacking("getex");
  }

  static Operation getdel(String key) {
    throw new Lacking("getdel");
  }

  static Operation read(String key) {
    throw new Lacking("xread");
  }

  static Operation read(String key, int millis) {
    throw new Lacking("xreadBlocking");
  }
}
