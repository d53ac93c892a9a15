package scenarios;

import io.undertow.Handlers;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;

/** Handlers of Undertow's own, without servlets. */
final class Plain {
  private Plain() {}

  static HttpHandler handlers() {
    return Handlers.routing()
        .get("/items/{id}", exchange -> exchange.getResponseSender().send("an item"))
        .get("/fail", Plain::fail)
        .get("/task", Plain::task)
        .get("/blocking", exchange -> exchange.dispatch(Plain::block))
        .get("/socket", Handlers.websocket((exchange, channel) -> {}))
        .setFallbackHandler(exchange -> exchange.setStatusCode(StatusCodes.NOT_FOUND));
  }

  private static void fail(HttpServerExchange exchange) {
    throw new IllegalStateException("fails, as it was asked to");
  }

  /** Answers in a task that Undertow knows nothing of. */
  private static void task(HttpServerExchange exchange) {
    Runnable task =
        () -> {
          Log.info("within " + exchange.getQueryParameters().get("mark").getFirst());
          exchange.getResponseSender().send("done");
        };
    exchange.dispatch(task);
  }

  private static void block(HttpServerExchange exchange) {
    Log.info("within " + exchange.getQueryParameters().get("mark").getFirst());
    exchange.setStatusCode(StatusCodes.ACCEPTED);
  }
}
