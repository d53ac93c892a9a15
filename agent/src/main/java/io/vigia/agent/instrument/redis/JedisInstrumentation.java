package io.vigia.agent.instrument.redis;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Jedis 4 to 8: every command that one of its many clients is asked for ends at {@code
 * Connection.executeCommand}, which sends it and waits for the reply. Pipelines and transactions do
 * not come by there, nor what a connection says to set itself up.
 */
public final class JedisInstrumentation implements Instrumentation {
  private static final String PACKAGE = "redis.clients.jedis.";
  private static final String NAME = PACKAGE + "commands.ProtocolCommand";

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public List<Rewrite> rewrites() {
    Methods executeCommand = Methods.named("executeCommand");
    Methods sendCommand = Methods.named("sendCommand");
    Methods select = Methods.named("select").taking("int");
    Rewrite connection =
        Rewrite.of(PACKAGE + "Connection")
            .advise(executeCommand.taking(PACKAGE + "CommandObject"), JedisCommandAdvice.class)
            .advise(executeCommand.taking(PACKAGE + "CommandArguments"), JedisCommandAdvice.class)
            .advise(
                Methods.named("initializeFromClientConfig").taking(PACKAGE + "JedisClientConfig"),
                JedisConnectAdvice.class)
            .advise(select, JedisSelectAdvice.class);
    Rewrite jedis =
        Rewrite.of(PACKAGE + "Jedis")
            .advise(sendCommand.taking(NAME, "byte[][]"), JedisRawCommandAdvice.class)
            .advise(sendCommand.taking(NAME, "java.lang.String[]"), JedisRawCommandAdvice.class)
            .advise(select, JedisSelectAdvice.class);
    return Arrays.asList(connection, jedis);
  }
}
