package scenarios;

import jakarta.servlet.ServletException;
import java.io.IOException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers by status. */
final class Statuses {
  private Statuses() {}

  static void register(Site site) {
    site.page("/plain", (request, response) -> text(response, "plain"));
    site.page("/fail", Statuses::fail);
    site.page("/send-error", (request, response) -> response.sendError(number(request, "status")));
  }

  private static void fail(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    throw new IllegalStateException("fails, as it was asked to");
  }

  static void text(HttpServletResponse response, String text) throws IOException {
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(text);
  }

  static int number(HttpServletRequest request, String parameter) {
    return Integer.parseInt(request.getParameter(parameter));
  }
}
