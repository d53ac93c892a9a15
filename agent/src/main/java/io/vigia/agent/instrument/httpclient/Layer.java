package io.vigia.agent.instrument.httpclient;

import io.vigia.agent.telemetry.ThreadState;
import org.jspecify.annotations.Nullable;

/**
 * A request as a layer above clients has it under way on a thread. Where the layer answers a
 * challenge with another request, that is the same one once more: a challenge is not counted before
 * the layer is done.
 */
final class Layer {
  private final @Nullable Object outer;
  private final @Nullable String templateBefore;
  private final boolean repeats;

  /** Ended with a challenge, and not counted. */
  private @Nullable SentRequest challenged;

  /**
   * @param repeats whether what is sent in it is what was challenged
   */
  private Layer(ThreadState state, boolean repeats, @Nullable SentRequest challenged) {
    outer = state.layer;
    templateBefore = state.uriTemplate;
    this.repeats = repeats;
    this.challenged = challenged;
    state.layer = this;
  }

  /** The layer begins with a request. */
  static Layer enter(ThreadState state, @Nullable String template) {
    Layer above = of(state);
    boolean repeats = above != null && above.repeats;
    Layer layer = new Layer(state, repeats, above != null && repeats ? above.take() : null);
    state.uriTemplate = template;
    return layer;
  }

  /** The layer sends again what was challenged; null where there is no layer. */
  static @Nullable Layer repeat(ThreadState state) {
    Layer above = of(state);
    return above == null ? null : new Layer(state, true, above.take());
  }

  /** What goes on with the next request that is sent on this thread; null for none. */
  static @Nullable SentRequest repeated(ThreadState state) {
    Layer layer = of(state);
    return layer != null && layer.repeats ? layer.take() : null;
  }

  /** Keeps a request that has ended with a challenge; false where nobody may answer that. */
  static boolean keep(ThreadState state, SentRequest request) {
    Layer layer = of(state);
    if (layer == null) {
      return false;
    }
    layer.count();
    layer.challenged = request;
    return true;
  }

  void leave(ThreadState state) {
    count();
    state.layer = outer;
    state.uriTemplate = templateBefore;
  }

  private void count() {
    SentRequest left = take();
    if (left != null) {
      left.count();
    }
  }

  private @Nullable SentRequest take() {
    SentRequest taken = challenged;
    challenged = null;
    return taken;
  }

  private static @Nullable Layer of(ThreadState state) {
    return (Layer) state.layer;
  }
}
