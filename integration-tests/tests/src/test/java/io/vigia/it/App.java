package io.vigia.it;

import java.util.Locale;

/** A sample application; integration-tests/apps/README.md says what each of its requests costs. */
enum App {
  SHOP(8),
  JAKARTA(17),
  JETTY(8);

  /** The oldest Java that it runs on. */
  private final int oldest;

  App(int oldest) {
    this.oldest = oldest;
  }

  boolean runsOn(Jdk jdk) {
    return jdk.feature() >= oldest;
  }

  /** How many requests its JVM serves for one to this path: the shop's search is in it, too. */
  int servedFor(String path) {
    return path.startsWith("/search") ? 2 : 1;
  }

  /**
   * How it is started.
   *
   * @param database the name of the PostgreSQL database, where it uses one; also the prefix of its
   *     keys in Redis
   */
  JvmCommand command(Jdk jdk, String database) {
    String own = this == SHOP ? "shop." : "app.";
    JvmCommand command =
        JvmCommand.on(jdk)
            .property(own + "port", "0")
            .property(own + "redis.url", Infrastructure.redis())
            .property(own + "redis.prefix", database + ":");
    if (this == SHOP) {
      command
          .property("shop.jdbc.url", Infrastructure.jdbcUrl(database))
          .property("shop.traffic", "false")
          // It starts a shell; a JDK that was unpacked beside the system's libc may only fork.
          .property("jdk.lang.Process.launchMechanism", "FORK");
    }
    return command.jar(Build.appJar(toString()));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
