package scenarios;

/** Requests that pass more than one servlet or filter. */
final class Structures {
  private Structures() {}

  static void register(Site site) {
    site.page(
        "/forward",
        (request, response) -> request.getRequestDispatcher("/plain").forward(request, response));
    site.page(
        "/include",
        (request, response) -> {
          Statuses.text(response, "with ");
          request.getRequestDispatcher("/plain").include(request, response);
        });
    site.page(
        "/forward-fail",
        (request, response) -> request.getRequestDispatcher("/fail").forward(request, response));
    for (String name : new String[] {"outer", "middle", "inner"}) {
      site.filter(
          name,
          "/nested",
          (request, response, chain) -> {
            Statuses.text(response, name + " ");
            chain.doFilter(request, response);
          });
    }
    site.page("/nested", (request, response) -> Statuses.text(response, "servlet"));
    site.filter(
        "shortcut", "/shortcut/*", (request, response, chain) -> Statuses.text(response, "short"));
    site.page("/shortcut/*", (request, response) -> Statuses.text(response, "long"));
    site.filter(
        "guard",
        "/guarded/*",
        (request, response, chain) -> response.sendError(Statuses.number(request, "status")));
    site.page("/guarded/*", (request, response) -> Statuses.text(response, "let through"));
    site.filter(
        "failing",
        "/filter-fails",
        (request, response, chain) -> {
          throw new IllegalStateException("the filter fails");
        });
    site.page("/filter-fails", (request, response) -> Statuses.text(response, "let through"));
  }
}
