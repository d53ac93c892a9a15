package io.vigia.agent.instrument.httpclient;

import io.vigia.agent.telemetry.ThreadState;
import org.jspecify.annotations.Nullable;

/** A task in which a layer sends a request on a thread of its own. */
final class LayerTask implements Runnable {
  private final Runnable task;
  private final @Nullable String template;

  LayerTask(Runnable task, @Nullable String template) {
    this.task = task;
    this.template = template;
  }

  @Override
  public void run() {
    ThreadState state = ThreadState.current();
    Layer layer = Layer.enter(state, template);
    try {
      task.run();
    } finally {
      layer.leave(state);
    }
  }

  @Override
  public String toString() {
    return task.toString();
  }
}
