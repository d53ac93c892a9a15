package scenarios;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers by kind of URL pattern. */
final class Routes {
  private Routes() {}

  static void register(Site site) {
    site.page("/prefix/*", (request, response) -> Statuses.text(response, "prefix"));
  }

  static void registerDefault(Site site) {
    site.page("/", Routes::files);
  }

  /** There are files below {@code /files/}, and nothing else. */
  private static void files(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().startsWith("/files/")) {
      Statuses.text(response, "a file");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
