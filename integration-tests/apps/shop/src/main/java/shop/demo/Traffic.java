package shop.demo;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few shoppers who send about ten requests a second together, steadily. */
public final class Traffic implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
  private static final int SHOPPERS = 5;
  private static final long PAUSE_MILLIS = 500;
  private static final int ITEMS = 20;
  private static final String[] WORDS = {"mug", "tea", "knife", "pan", "mill", "linen"};

  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(SHOPPERS);
  private final Random random = new Random();

  private Traffic() {}

  /** Sends shoppers to the shop on this port. */
  public static Traffic start(int port) {
    Traffic traffic = new Traffic();
    for (int i = 0; i < SHOPPERS; i++) {
      Shopper shopper = new Shopper(port);
      traffic.threads.scheduleWithFixedDelay(
          () -> traffic.visit(shopper),
          PAUSE_MILLIS * i / SHOPPERS,
          PAUSE_MILLIS,
          TimeUnit.MILLISECONDS);
    }
    return traffic;
  }

  /** Sends the shoppers home; whoever is being served still gets an answer. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void visit(Shopper shopper) {
    try {
      int dice = random.nextInt(100);
      int item = 1 + random.nextInt(ITEMS);
      if (dice < 50) {
        shopper.send("GET", "/items/" + item);
      } else if (dice < 62) {
        shopper.send("GET", "/items");
      } else if (dice < 68) {
        shopper.send("GET", "/");
      } else if (dice < 74) {
        shopper.send("GET", "/cart");
      } else if (dice < 80) {
        shopper.send("POST", "/cart?item=" + item);
      } else if (dice < 83) {
        shopper.send("POST", "/checkout");
      } else if (dice < 89) {
        shopper.send("GET", "/search?q=" + WORDS[random.nextInt(WORDS.length)]);
      } else if (dice < 95) {
        shopper.send("GET", "/delivery");
      } else if (dice < 97) {
        shopper.send("GET", "/report?month=2025-11");
      } else if (dice < 99) {
        shopper.send("POST", "/items/" + item + "?stock=" + (1 + random.nextInt(50)));
      } else {
        shopper.send("GET", "/items/99");
      }
    } catch (IOException e) {
      LOG.debug("a shopper left", e);
    }
  }
}
