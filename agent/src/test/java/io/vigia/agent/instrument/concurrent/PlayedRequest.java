package io.vigia.agent.instrument.concurrent;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;
import org.jspecify.annotations.Nullable;

/** A request without a server, under way on the thread that makes it until that leaves it. */
final class PlayedRequest extends RequestContext {
  private final TraceContext trace = TraceContext.start();
  private volatile boolean over;

  PlayedRequest() {
    enter();
  }

  void enter() {
    ThreadState.current().request = this;
    ThreadState.current().trace = trace;
  }

  void leave() {
    ThreadState.current().request = null;
    ThreadState.current().trace = null;
  }

  void end() {
    leave();
    over = true;
  }

  @Override
  public TraceContext trace() {
    return trace;
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/";
  }

  @Override
  public @Nullable String route() {
    return null;
  }

  @Override
  public boolean isOver() {
    return over;
  }
}
