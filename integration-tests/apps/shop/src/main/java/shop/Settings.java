package shop;

/** The system properties that tell the shop where its surroundings are. */
final class Settings {
  /** A PostgreSQL database; null where the shop has to start one. */
  static final String JDBC_URL = System.getProperty("shop.jdbc.url");

  /** A Redis as {@code host:port}; null where the shop has to start one. */
  static final String REDIS_URL = System.getProperty("shop.redis.url");

  /** What starts every key in Redis. */
  static final String REDIS_PREFIX = System.getProperty("shop.redis.prefix", "shop:");

  /** The search service's base URL; null where the shop has to start one. */
  static final String SEARCH_URL = System.getProperty("shop.search.url");

  /** The port to listen on; 0 is any, null the first free one from 8080 on. */
  static final Integer PORT = Integer.getInteger("shop.port");

  /** Whether the shop sends itself shoppers. */
  static final boolean TRAFFIC =
      Boolean.parseBoolean(System.getProperty("shop.traffic", String.valueOf(JDBC_URL == null)));

  private Settings() {}
}
