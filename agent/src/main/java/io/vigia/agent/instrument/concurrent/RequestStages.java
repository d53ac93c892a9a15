package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.RequestScope;
import io.vigia.agent.telemetry.ThreadState;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The functions of a future's stages with the request in which they were registered. One class
 * each, for their default methods contradict each other.
 */
final class RequestStages {
  private RequestStages() {}

  /** A supplier. */
  static final class Supplying<T extends @Nullable Object> implements Supplier<T> {
    private final Supplier<T> stage;
    private final RequestContext request;

    Supplying(Supplier<T> stage, RequestContext request) {
      this.stage = stage;
      this.request = request;
    }

    @Override
    public T get() {
      ThreadState state = ThreadState.current();
      Object before = RequestScope.open(state, request);
      try {
        return stage.get();
      } finally {
        RequestScope.close(state, before);
      }
    }
  }

  /** A function of one. */
  static final class Mapping<T extends @Nullable Object, R extends @Nullable Object>
      implements Function<T, R> {
    private final Function<T, R> stage;
    private final RequestContext request;

    Mapping(Function<T, R> stage, RequestContext request) {
      this.stage = stage;
      this.request = request;
    }

    @Override
    public R apply(T value) {
      ThreadState state = ThreadState.current();
      Object before = RequestScope.open(state, request);
      try {
        return stage.apply(value);
      } finally {
        RequestScope.close(state, before);
      }
    }
  }

  /** A function of two. */
  static final class Joining<
          T extends @Nullable Object, U extends @Nullable Object, R extends @Nullable Object>
      implements BiFunction<T, U, R> {
    private final BiFunction<T, U, R> stage;
    private final RequestContext request;

    Joining(BiFunction<T, U, R> stage, RequestContext request) {
      this.stage = stage;
      this.request = request;
    }

    @Override
    public R apply(T value, U other) {
      ThreadState state = ThreadState.current();
      Object before = RequestScope.open(state, request);
      try {
        return stage.apply(value, other);
      } finally {
        RequestScope.close(state, before);
      }
    }
  }

  /** A consumer of one. */
  static final class Taking<T extends @Nullable Object> implements Consumer<T> {
    private final Consumer<T> stage;
    private final RequestContext request;

    Taking(Consumer<T> stage, RequestContext request) {
      this.stage = stage;
      this.request = request;
    }

    @Override
    public void accept(T value) {
      ThreadState state = ThreadState.current();
      Object before = RequestScope.open(state, request);
      try {
        stage.accept(value);
      } finally {
        RequestScope.close(state, before);
      }
    }
  }

  /** A consumer of two. */
  static final class TakingBoth<T extends @Nullable Object, U extends @Nullable Object>
      implements BiConsumer<T, U> {
    private final BiConsumer<T, U> stage;
    private final RequestContext request;

    TakingBoth(BiConsumer<T, U> stage, RequestContext request) {
      this.stage = stage;
      this.request = request;
    }

    @Override
    public void accept(T value, U other) {
      ThreadState state = ThreadState.current();
      Object before = RequestScope.open(state, request);
      try {
        stage.accept(value, other);
      } finally {
        RequestScope.close(state, before);
      }
    }
  }
}
