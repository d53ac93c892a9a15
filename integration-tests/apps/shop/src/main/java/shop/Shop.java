package shop;

import org.slf4j.bridge.SLF4JBridgeHandler;
import shop.demo.Guard;
import shop.demo.LocalPostgres;
import shop.demo.LocalRedis;
import shop.demo.ScratchDirectory;
import shop.demo.Traffic;
import shop.search.SearchClient;
import shop.search.SearchService;
import shop.store.Catalogue;
import shop.store.Database;
import shop.store.ItemCache;
import shop.store.Orders;
import shop.web.WebServer;

/** Starts the shop, and whatever of its surroundings the settings do not name. */
public final class Shop {
  private final OpenParts parts;

  private Shop(OpenParts parts) {
    this.parts = parts;
  }

  /** Runs the shop until the JVM is told to end. */
  public static void main(String[] args) throws Exception {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    OpenParts parts = new OpenParts();
    Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "shutdown"));
    try {
      new Shop(parts).open().await();
    } finally {
      parts.close();
    }
  }

  private WebServer open() throws Exception {
    ScratchDirectory scratch = parts.add(ScratchDirectory.create());
    if (Settings.JDBC_URL == null || Settings.REDIS_URL == null) {
      parts.add(Guard.over(scratch.path()));
    }
    String jdbcUrl = Settings.JDBC_URL;
    if (jdbcUrl == null) {
      jdbcUrl = parts.add(LocalPostgres.start(scratch.path())).jdbcUrl();
    }
    String redisUrl = Settings.REDIS_URL;
    if (redisUrl == null) {
      redisUrl = parts.add(LocalRedis.start(scratch.path())).hostAndPort();
    }
    Database database = parts.add(Database.open(jdbcUrl));
    Catalogue catalogue = new Catalogue(database);
    ItemCache cache = parts.add(ItemCache.open(redisUrl, Settings.REDIS_PREFIX));
    String searchUrl = Settings.SEARCH_URL;
    if (searchUrl == null) {
      searchUrl = parts.add(SearchService.start()).url();
    }

    WebServer web =
        parts.add(
            WebServer.start(
                Settings.PORT,
                scratch.path(),
                catalogue,
                cache,
                new Orders(database),
                new SearchClient(searchUrl)));
    if (Settings.TRAFFIC) {
      System.out.println();
      System.out.println("  The shop is open: http://127.0.0.1:" + web.port() + "/");
      System.out.println("  A few shoppers are looking around. Ctrl-C closes it.");
      System.out.println();
    }
    System.out.println("shop is listening on " + web.port());
    if (Settings.TRAFFIC) {
      parts.add(Traffic.start(web.port()));
    }
    return web;
  }
}
