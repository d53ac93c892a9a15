package redis;

import java.util.List;

/** What a client is to connect to. */
public final class Target {
  /** The standalone server, or what stands in front of it. */
  public final Node server;

  /** The nodes of the cluster, for modes whose names start with {@code cluster}. */
  public final List<Node> cluster;

  /** The sentinels of {@code mymaster}, for modes whose names start with {@code sentinel}. */
  public final List<Node> sentinels;

  /** The index of the database to select. */
  public final int database;

  /** How many milliseconds to wait for a reply; once only, with no second attempt. */
  public final int timeout;

  Target(Node server, List<Node> cluster, List<Node> sentinels, int database, int timeout) {
    this.server = server;
    this.cluster = cluster;
    this.sentinels = sentinels;
    this.database = database;
    this.timeout = timeout;
  }

  Target database(int index) {
    return new Target(server, cluster, sentinels, index, timeout);
  }

  Target timeout(int millis) {
    return new Target(server, cluster, sentinels, database, millis);
  }
}
