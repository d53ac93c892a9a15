package io.vigia.agent.instrument.http;

import io.vigia.agent.telemetry.ErrorSink;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.util.Globs;
import io.vigia.agent.util.WeakMap;
import io.vigia.bootstrap.HttpCall;
import io.vigia.bootstrap.HttpHook;
import org.jspecify.annotations.Nullable;

/** Turns requests into {@link ServedRequest}s, one a request however many layers tell of it. */
public final class HttpHandler implements HttpHook {
  private final RequestMeters meters;
  private final Globs ignored;
  private final WeakMap<Object, String[]> mappings = new WeakMap<>();

  /**
   * @param ignored the paths that are not measured
   */
  public HttpHandler(Meters meters, ErrorSink errors, Globs ignored) {
    this.meters = new RequestMeters(meters, errors);
    this.ignored = ignored;
  }

  @Override
  public @Nullable HttpCall entered(
      @Nullable String method, @Nullable String path, @Nullable Object suspended) {
    ThreadState state = ThreadState.current();
    if (state.request instanceof ServedRequest) {
      // Nothing is further out than the container: the last request of this thread never left.
      ((ServedRequest) state.request).abandon(state);
    }
    return begin(state, method, path, suspended);
  }

  @Override
  public @Nullable HttpCall received(
      @Nullable String method, @Nullable String path, @Nullable Object suspended) {
    ThreadState state = ThreadState.current();
    return state.request == null ? begin(state, method, path, suspended) : null;
  }

  private @Nullable HttpCall begin(
      ThreadState state,
      @Nullable String method,
      @Nullable String path,
      @Nullable Object suspended) {
    if (suspended instanceof ServedRequest) {
      ((ServedRequest) suspended).resume(state);
      return (ServedRequest) suspended;
    }
    if (path != null && ignored.match(path)) {
      return null;
    }
    ServedRequest request = new ServedRequest(meters, method, path);
    request.resume(state);
    return request;
  }

  @Override
  public void routed(@Nullable String contextPath, @Nullable Object template) {
    Object request = ThreadState.current().request;
    if (request instanceof ServedRequest) {
      ((ServedRequest) request).route(contextPath, template);
    }
  }

  @Override
  public void servlet(Object servlet, @Nullable String servletPath, @Nullable String pathInfo) {
    Object request = ThreadState.current().request;
    if (request instanceof ServedRequest) {
      String[] patterns = mappings.get(servlet);
      if (patterns == null) {
        patterns = ServletMappings.of(servlet);
        mappings.put(servlet, patterns);
      }
      ((ServedRequest) request).servlet(servletPath, pathInfo, patterns);
    }
  }
}
