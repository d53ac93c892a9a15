package probe;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** A filter that refuses, fails, or answers for a handler that fails. */
final class Guard extends Filter {
  @Override
  public String description() {
    return "guard";
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    switch (query) {
      case "refuse":
        exchange.sendResponseHeaders(403, -1);
        return;
      case "fail":
        throw new IllegalArgumentException("the guard fails");
      case "rescue":
        try {
          chain.doFilter(exchange);
        } catch (IllegalStateException e) {
          exchange.sendResponseHeaders(503, -1);
        }
        return;
      default:
        chain.doFilter(exchange);
    }
  }
}
