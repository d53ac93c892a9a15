package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent attached to an application that runs and has served already. */
class LateAttachTest {
  @ParameterizedTest
  @MethodSource("io.vigia.it.Jdk#all")
  void agentmain_runningShop_isCountedFromThenOn(Jdk jdk) throws Exception {
    try (AgentJvm shop = App.SHOP.command(jdk, Infrastructure.newDatabase()).start()) {
      Browser browser = new Browser(shop.application());
      for (String path : List.of("/items", "/items/1", "/report?month=2025-10", "/search?q=mug")) {
        assertThat(browser.send("GET", path).status()).isEqualTo(200);
      }

      shop.attach();
      Scrape before = shop.metrics();
      for (int i = 0; i < 3; i++) {
        browser.send("GET", "/items");
        browser.send("GET", "/items/1");
        browser.send("GET", "/items/2");
        browser.send("GET", "/search?q=mug");
      }

      // The pool's connections were opened before, and with them went the name of the database.
      new Counts("postgresql", "none")
          .requests(3, "GET", "/items", 200, "SUCCESS")
          .requests(6, "GET", "/items/*", 200, "SUCCESS")
          .requests(3, "GET", "/search", 200, "SUCCESS")
          .requests(3, "GET", "/match", 200, "SUCCESS")
          .sent(3, "127.0.0.1", "GET", 200, "SUCCESS")
          .statements(7, "SELECT")
          .commands(6, "GET")
          .commands(1, "SET")
          .hits(5)
          .misses(1)
          .puts(1)
          .assertSince(before, shop);
      // Java 21 and later say so themselves, in three lines that follow a first one.
      shop.assertUnharmed(line -> line.startsWith("WARNING: "));
    }
  }
}
