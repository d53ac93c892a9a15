package io.vigia.agent.instrument.redis;

import io.vigia.agent.rewrite.Instrumentation;
import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import java.util.Arrays;
import java.util.List;

/**
 * Lettuce 5 to 7. The synchronous, asynchronous and reactive interfaces all hand a command to
 * {@code RedisChannelHandler.dispatch}, once, whatever retries and redirections follow, and all
 * have it completed through its innermost {@code Command}. The asynchronous wrapper tells its
 * future first, so its {@code completeResult} is taken too. The ticket is the command's output,
 * which every wrapper shares.
 */
public final class LettuceInstrumentation implements Instrumentation {
  private static final String PACKAGE = "io.lettuce.core.";
  private static final String COMMAND = PACKAGE + "protocol.RedisCommand";

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public List<Rewrite> rewrites() {
    Methods dispatch = Methods.named("dispatch");
    Methods complete = Methods.named("complete").taking();
    return Arrays.asList(
        Rewrite.of(PACKAGE + "output.CommandOutput").carrying(),
        Rewrite.of(PACKAGE + "RedisClient")
            .advise(Methods.named("connectStatefulAsync"), LettuceConnectAdvice.class),
        Rewrite.of(PACKAGE + "RedisChannelHandler")
            .advise(dispatch.taking(COMMAND), LettuceDispatchAdvice.class)
            .advise(dispatch.taking(COMMAND), LettuceRejectAdvice.class)
            .advise(dispatch.taking("java.util.Collection"), LettuceBatchAdvice.class),
        Rewrite.of(PACKAGE + "protocol.AsyncCommand")
            .advise(Methods.named("completeResult").taking(), LettuceReplyAdvice.class),
        Rewrite.of(PACKAGE + "protocol.Command")
            .advise(complete, LettuceReplyAdvice.class)
            .advise(Methods.named("completeExceptionally"), LettuceFailureAdvice.class)
            .advise(Methods.named("cancel").taking(), LettuceCancelAdvice.class),
        Rewrite.of(
                PACKAGE + "output.KeyValueListOutput", PACKAGE + "output.KeyValueStreamingOutput")
            .advise(Methods.named("set").taking("java.nio.ByteBuffer"), LettuceNilAdvice.class));
  }
}
