package scenarios;

/** Begins and ends sessions. */
final class Sessions {
  private Sessions() {}

  static void register(Site site) {
    site.page(
        "/session",
        (request, response) -> {
          request.getSession(true);
          Statuses.text(response, "in a session");
        });
    site.page(
        "/session/end",
        (request, response) -> {
          request.getSession(true).invalidate();
          Statuses.text(response, "in no session");
        });
    site.page(
        "/session/short",
        (request, response) -> {
          request.getSession(true).setMaxInactiveInterval(1);
          Statuses.text(response, "in a session that ends by itself");
        });
  }
}
