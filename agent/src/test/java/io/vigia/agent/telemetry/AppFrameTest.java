package io.vigia.agent.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppFrameTest {
  private static final StackTraceElement OWN =
      new StackTraceElement("shop.store.Items", "all", "Items.java", 42);

  @Test
  void findClass_belowACache_isTheClassThatMadeIt() {
    StackTraceElement cache =
        new StackTraceElement("com.github.benmanes.caffeine.cache.Caffeine", "build", "C.java", 1);
    StackTraceElement spring =
        new StackTraceElement("org.springframework.cache.Manager", "get", "M.java", 1);
    assertThat(AppFrame.findClass(below(cache, spring, OWN))).isEqualTo("shop.store.Items");
    assertThat(AppFrame.findClass(below(cache, spring))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.ArrayList,forEach",
    "jdk.internal.reflect.GeneratedMethodAccessor7,invoke",
    "com.sun.proxy.$Proxy12,execute",
    "jdk.proxy2.$Proxy40,findAll",
    "shop.store.$Proxy41,findAll",
    "shop.store.Items$$EnhancerBySpringCGLIB$$1a2b3c,all",
    "shop.store.Items$$SpringCGLIB$$0,all",
    "shop.store.Items$$Lambda$14/0x0000000800c03000,run",
    "shop.store.Item_$$_jvst1a2_0,getName",
    "shop.store.Item$HibernateProxy$x1,getName",
    "org.postgresql.jdbc.PgStatement,execute",
    "com.zaxxer.hikari.pool.ProxyStatement,execute",
    "org.apache.ibatis.executor.SimpleExecutor,doQuery",
    "org.hibernate.loader.Loader,list",
    "org.springframework.jdbc.core.JdbcTemplate,query",
    "com.unknown.driver.Wire,send",
    "kotlinx.coroutines.BuildersKt,launch",
  })
  void find_framesOfLibrariesOnTop_skipsThem(String type, String method) {
    StackTraceElement top = new StackTraceElement(type, method, "X.java", 1);
    assertThat(AppFrame.find(below(top, OWN, top)))
        .isEqualTo("shop.store.Items.all(Items.java:42)");
    assertThat(AppFrame.find(below(top))).isNull();
    assertThat(AppFrame.find(new StackTraceElement[0])).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "shop.Items,lambda$all$0,shop.Items.all(Items.java:7)",
    "shop.Items,lambda$0,shop.Items.lambda$0(Items.java:7)",
    "shop.Items$Reader,read,shop.Items$Reader.read(Items.java:7)",
    "shop.Items$1,run,shop.Items$1.run(Items.java:7)",
    "shop.Hidden/0x0000000800c03000,run,shop.Hidden.run(Items.java:7)",
    "shop.Items$$anonfun$all$1,apply,shop.Items.apply(Items.java:7)",
    "org.springframework.samples.petclinic.Owners,find,org.springframework.samples.petclinic.Owners.find(Items.java:7)",
    "Main,main,Main.main(Items.java:7)",
    "javaxtra.Items,all,javaxtra.Items.all(Items.java:7)",
  })
  void find_frameOfTheApplication_isReadable(String type, String method, String expected) {
    StackTraceElement frame = new StackTraceElement(type, method, "Items.java", 7);
    assertThat(AppFrame.find(below(frame))).isEqualTo(expected);
  }

  @Test
  void find_withoutFileOrLine_saysWhatThereIs() {
    StackTraceElement none = new StackTraceElement("shop.Items", "all", null, -1);
    assertThat(AppFrame.find(below(none))).isEqualTo("shop.Items.all");
    StackTraceElement noLine = new StackTraceElement("shop.Items", "all", "Items.java", -1);
    assertThat(AppFrame.find(below(noLine))).isEqualTo("shop.Items.all(Items.java)");
    StackTraceElement generated = new StackTraceElement("shop.Items", "all", "<generated>", -1);
    assertThat(AppFrame.find(below(generated))).isNull();
  }

  /** The stack of a call of a driver nobody knows, by these frames. */
  private static StackTraceElement[] below(StackTraceElement... callers) {
    return Stream.concat(
            Stream.of(
                new StackTraceElement("io.vigia.agent.instrument.jdbc.SqlCall", "end", "S.java", 1),
                new StackTraceElement("com.unknown.driver.Statement", "execute", "S.java", 2)),
            Stream.of(callers))
        .toArray(StackTraceElement[]::new);
  }
}
