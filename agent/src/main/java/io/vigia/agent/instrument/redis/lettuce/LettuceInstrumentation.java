package io.vigia.agent.instrument.redis.lettuce;

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
 *
 * <p>Only a connection to a master and its replicas hands the command to {@code dispatch} twice:
 * its own, and that of the connection to the node which gets it.
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
    Methods dispatch = Methods.named("dispatch").taking(COMMAND);
    Methods dispatchAll = Methods.named("dispatch").taking("java.util.Collection");
    return Arrays.asList(
        // Connections
        Rewrite.of(PACKAGE + "RedisClient")
            .advise(Methods.named("connectStatefulAsync"), "LettuceConnectAdvice"),
        Rewrite.of(PACKAGE + "AbstractRedisClient")
            .advise(Methods.named("getConnection"), "LettuceOpenAdvice"),
        Rewrite.of(PACKAGE + "protocol.DefaultEndpoint")
            .advise(Methods.named("notifyChannelActive"), "LettuceActiveAdvice")
            .carrying(),
        Rewrite.of(PACKAGE + "protocol.ReconnectionHandler")
            .advise(Methods.staticNamed("isExecutionException"), "LettuceReconnectAdvice"),
        Rewrite.of(
                PACKAGE + "masterslave.MasterSlaveChannelWriter",
                PACKAGE + "masterreplica.UpstreamReplicaChannelWriter",
                PACKAGE + "masterreplica.MasterReplicaChannelWriter")
            .advise(Methods.named("setConnectionFacade"), "LettuceRelayAdvice"),
        Rewrite.of(PACKAGE + "cluster.ClusterTopologyRefreshScheduler")
            .advise(
                Methods.named("onMovedRedirection", "onAskRedirection").taking(),
                "LettuceRedirectAdvice"),
        Rewrite.of(
                PACKAGE + "support.ConnectionPoolSupport$1",
                PACKAGE + "support.ConnectionPoolSupport$2")
            .advise(Methods.named("borrowObject"), "LettucePoolAdvice"),
        Rewrite.of(PACKAGE + "support.BoundedAsyncPool")
            .advise(Methods.named("acquire").taking(), "LettuceAcquireAdvice"),
        // Commands on their way out
        Rewrite.of(PACKAGE + "RedisChannelHandler")
            .advise(dispatch, "LettuceDispatchAdvice")
            .advise(dispatch, "LettuceRejectAdvice")
            .advise(dispatchAll, "LettuceBatchAdvice")
            .advise(dispatchAll, "LettuceBatchRejectAdvice")
            .advise(Methods.named("setAutoFlushCommands"), "LettuceHoldAdvice")
            .advise(Methods.named("flushCommands").taking(), "LettuceFlushAdvice")
            .carrying(),
        // Their replies
        Rewrite.of(PACKAGE + "output.CommandOutput").carrying(),
        Rewrite.of(PACKAGE + "protocol.AsyncCommand")
            .advise(Methods.named("completeResult").taking(), "LettuceReplyAdvice")
            .advise(Methods.named("complete").taking(), "LettuceLeftAdvice"),
        Rewrite.of(PACKAGE + "protocol.Command")
            .advise(Methods.named("complete").taking(), "LettuceReplyAdvice")
            .advise(Methods.named("completeExceptionally"), "LettuceFailureAdvice")
            .advise(Methods.named("cancel").taking(), "LettuceCancelAdvice"),
        Rewrite.of(PACKAGE + "output.MultiOutput")
            .advise(Methods.named("complete").taking("int"), "LettuceAbortAdvice")
            .advise(Methods.named("cancel").taking(), "LettuceDiscardAdvice"),
        Rewrite.of(
                PACKAGE + "output.ByteArrayOutput",
                PACKAGE + "output.KeyValueListOutput",
                PACKAGE + "output.KeyValueStreamingOutput",
                PACKAGE + "output.ValueStreamingOutput",
                PACKAGE + "output.JsonValueListOutput",
                PACKAGE + "output.StringListOutput")
            .advise(Methods.named("set").taking("java.nio.ByteBuffer"), "LettuceNilAdvice"));
  }
}
