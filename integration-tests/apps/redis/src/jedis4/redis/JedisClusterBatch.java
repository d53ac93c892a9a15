package redis;

import java.util.function.Supplier;
import redis.clients.jedis.ClusterPipeline;
import redis.clients.jedis.commands.PipelineCommands;

/** Pipelines of a cluster, each of which is flushed once. */
final class JedisClusterBatch extends JedisBatch {
  private final Supplier<ClusterPipeline> pipelines;
  private ClusterPipeline pipeline;

  JedisClusterBatch(Supplier<ClusterPipeline> pipelines) {
    super(null, null, null);
    this.pipelines = pipelines;
  }

  @Override
  PipelineCommands batch() {
    begin();
    return pipeline;
  }

  @Override
  public void begin() {
    if (pipeline == null) {
      pipeline = pipelines.get();
    }
  }

  @Override
  public boolean flush() {
    if (pipeline != null) {
      pipeline.sync();
      close();
    }
    return true;
  }

  @Override
  public void close() {
    if (pipeline != null) {
      pipeline.close();
      pipeline = null;
    }
  }
}
