package io.vigia.agent.instrument.pool;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.ArrayList;
import java.util.List;

/**
 * The pools of {@link PoolClasses}, and of HikariCP what tells how long connections are in use and
 * how long it takes to open one: below its metrics tracker, which is the application's.
 */
public final class PoolInstrumentation implements Instrumentation {
  private static final String HIKARI = "com.zaxxer.hikari.pool.";

  @Override
  public String name() {
    return "pool";
  }

  @Override
  public List<Rewrite> rewrites() {
    List<Rewrite> rewrites = new ArrayList<>();
    for (PoolClass pool : PoolClasses.ALL) {
      rewrites.add(pool.rewrite());
    }
    rewrites.add(
        Rewrite.of(HIKARI + "PoolBase").advise(Methods.named("newConnection"), "HikariOpenAdvice"));
    rewrites.add(
        Rewrite.of(HIKARI + "PoolEntry")
            .carrying()
            .advise(Methods.named("createProxyConnection"), "HikariLendAdvice"));
    rewrites.add(
        Rewrite.of(HIKARI + "HikariPool")
            .advise(
                // The second is its name in 2.4.
                Methods.named("recycle", "releaseConnection").taking(HIKARI + "PoolEntry"),
                "HikariReturnAdvice"));
    return rewrites;
  }
}
