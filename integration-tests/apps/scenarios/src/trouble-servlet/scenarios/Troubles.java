package scenarios;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** A servlet for each kind of trouble. What containers log with java.util.logging goes to SLF4J. */
public final class Troubles implements Part {
  @Override
  public void register(Site site) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    for (String kind :
        Arrays.asList(
            "escaped",
            "rethrown",
            "kept",
            "logged",
            "message",
            "thread",
            "handler",
            "executed",
            "periodic",
            "submitted")) {
      site.page("/trouble/" + kind, (request, response) -> happen(kind, response));
    }
    site.page("/trouble/sent", Troubles::send);
    site.page("/trouble/async", Troubles::failLater);
    site.page("/trouble/not-found", Troubles::notFound);
  }

  private static void happen(String kind, HttpServletResponse response) throws IOException {
    Trouble.happen(kind);
    Statuses.text(response, "done");
  }

  private static void send(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Trouble.before();
    request.setAttribute("jakarta.servlet.error.exception", new IllegalStateException("sent"));
    response.sendError(500);
  }

  private static void notFound(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute("jakarta.servlet.error.exception", new IllegalStateException("no error"));
    response.sendError(404);
  }

  private static void failLater(HttpServletRequest request, HttpServletResponse response) {
    if (request.getAttribute("seen") != null) {
      Trouble.before();
      throw new IllegalStateException("async");
    }
    request.setAttribute("seen", true);
    AsyncContext context = request.startAsync();
    new Thread(context::dispatch).start();
  }
}
