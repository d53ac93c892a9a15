package scenarios;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers by kind of URL pattern. */
final class Routes {
  private Routes() {}

  static void register(Site site) {
    site.page("/prefix/*", (request, response) -> Statuses.text(response, "prefix"));
    site.page("*.do", (request, response) -> Statuses.text(response, "extension"));
    registerContextRoot(site);
    site.page(
        "/log",
        (request, response) -> {
          Log.info("within " + request.getParameter("mark"));
          Statuses.text(response, "logged");
        });
  }

  private static void registerContextRoot(Site site) {
    try {
      site.page("", (request, response) -> Statuses.text(response, "context root"));
    } catch (IllegalArgumentException notForThisContainer) {
      // Its scenario is not run either.
    }
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
