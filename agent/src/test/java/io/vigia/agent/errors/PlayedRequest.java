package io.vigia.agent.errors;

import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.TraceContext;

/** A request without a server. */
final class PlayedRequest extends RequestContext {
  private final TraceContext trace = TraceContext.start();
  private boolean isOver;

  /** One that the calling thread is at. */
  static PlayedRequest begin() {
    PlayedRequest request = new PlayedRequest();
    ThreadState state = ThreadState.current();
    state.request = request;
    state.trace = request.trace;
    return request;
  }

  /** It is over, and the calling thread at nothing. */
  void end(Errors errors, Throwable thrown) {
    isOver = true;
    RequestDetails details = new RequestDetails("GET", "/items/7", "id=7", null, null, null);
    errors.requestEnded(this, "/items/{id}", details, thrown, thrown, false);
    leaveTrail();
    leave();
  }

  /** The calling thread is at no request any more. */
  static void leave() {
    ThreadState state = ThreadState.current();
    state.request = null;
    state.trace = null;
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
    return "/items/7";
  }

  @Override
  public String route() {
    return "/items/{id}";
  }

  @Override
  public boolean isOver() {
    return isOver;
  }
}
