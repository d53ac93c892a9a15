package io.vigia.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.VirtualMachine;
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
      for (String path : List.of("/items", "/items/1", "/report?month=2025-10")) {
        assertThat(browser.send("GET", path).status()).isEqualTo(200);
      }

      attach(shop);
      Scrape before = shop.metrics();
      for (int i = 0; i < 3; i++) {
        browser.send("GET", "/items");
        browser.send("GET", "/items/1");
        browser.send("GET", "/items/2");
      }

      // The pool's connections were opened before, and with them went the name of the database.
      new Counts("postgresql", "none")
          .requests(3, "GET", "/items", 200, "SUCCESS")
          .requests(6, "GET", "/items/*", 200, "SUCCESS")
          .statements(4, "SELECT")
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

  private static void attach(AgentJvm jvm) throws Exception {
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(jvm.pid()));
    try {
      machine.loadAgent(Build.agentJar().toString(), "port=0");
    } catch (AgentLoadException e) {
      // What Java 8 answers where all went well, which later clients take for an error.
      assertThat(e).hasMessage("0");
    } finally {
      machine.detach();
    }
  }
}
