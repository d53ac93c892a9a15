package io.vigia.it.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The route of a request, context path included; never its path. */
final class RouteScenarios {
  private static final int AT_ONCE = 100;

  private RouteScenarios() {}

  static List<Scenario> all() {
    Scenario.Topic topic = Scenario.topic("Route");
    return List.of(
        topic.scenario(
            "Servlet mapping: exact, prefix, extension",
            visit -> {
              visit.expect("/app/plain", "/app/plain", 200);
              visit.expect("/app/prefix/1", "/app/prefix/*", 200);
              visit.expect("/app/prefix/1/2", "/app/prefix/*", 200);
              visit.expect("/app/prefix", "/app/prefix/*", 200);
              visit.expect("/app/one.do", "/app/*.do", 200);
              visit.expect("/app/two/three.do", "/app/*.do", 200);
            }),
        topic.scenario(
            "Servlet mapping: context root",
            visit -> visit.expect("/app/", "/app", 200),
            Capability.ROOT_MAPPING),
        topic.scenario(
            "Default servlet: `UNKNOWN`, `NOT_FOUND`",
            visit -> {
              visit.expect("/app/files/logo", "UNKNOWN", 200);
              visit.expect("/app/nothing", "NOT_FOUND", 404);
            },
            Capability.DEFAULT_SERVLET),
        topic.scenario(
            "A path below no application: `NOT_FOUND`",
            visit -> visit.expect("/nowhere/1", "NOT_FOUND", 404)),
        topic.scenario(
            "An application's path without its slash: `REDIRECTION`", RouteScenarios::noSlash),
        topic.scenario("Path parameters and encoded characters", RouteScenarios::encoded),
        topic.scenario("Two slashes, and dots that lead upward", RouteScenarios::oddPaths),
        topic.scenario("The methods TRACE and BREW", RouteScenarios::methods),
        topic.scenario(
            "2,000 different paths: a series each route", visit -> manyPaths(visit, 2_000)),
        topic.scenario(
            "100,000 different paths", visit -> manyPaths(visit, 100_000), Capability.LONG));
  }

  /** Where it is not redirected, the servlet of the context root answers. */
  private static void noSlash(Visit visit) {
    Reply reply = visit.get("/app");

    if (reply.status() == 200) {
      visit.count(1, "GET", "/app", 200);
    } else {
      assertThat(reply.status()).isIn(301, 302, 307, 308);
      assertThat(reply.header("location")).endsWith("/app/");
      visit.count(1, "GET", "REDIRECTION", reply.status());
    }
  }

  private static void encoded(Visit visit) {
    visit.expect("/app/plain;x=1", "/app/plain", 200);
    visit.expect("/app/pl%61in?a=%20", "/app/plain", 200);
    visit.expect("/%61pp/plain", "/app/plain", 200);
    visit.expect("/app/prefix/%C3%A4;y=2/b", "/app/prefix/*", 200);
  }

  /** Containers differ in whether they tidy such paths up, refuse them or find nothing there. */
  private static void oddPaths(Visit visit) {
    for (String path : List.of("/app//plain", "/app/x/../plain", "/app/x/%2e%2e/plain")) {
      Reply reply = visit.get(path);
      switch (reply.status()) {
        case 200 -> visit.count(1, "GET", "/app/plain", 200);
        case 404 -> visit.count(1, "GET", "NOT_FOUND", 404);
        default -> {
          assertThat(reply.status()).as(path).isEqualTo(400);
          visit.count(1, "GET", "UNKNOWN", 400);
        }
      }
    }
  }

  private static void methods(Visit visit) {
    Reply trace = visit.send("TRACE", "/app/plain");
    assertThat(trace.status()).isIn(200, 405);
    visit.count(1, "TRACE", "/app/plain", trace.status());

    Reply brew = visit.send("BREW", "/app/plain");
    assertThat(brew.status()).isEqualTo(200);
    visit.count(1, "UNKNOWN", "/app/plain", 200);
  }

  private static void manyPaths(Visit visit, int paths) {
    try (RawHttp connection = visit.connect()) {
      for (int sent = 0; sent < paths; sent += AT_ONCE) {
        StringBuilder requests = new StringBuilder();
        for (int i = sent; i < sent + AT_ONCE; i += 2) {
          requests.append(RawHttp.request("GET", "/app/prefix/" + i));
          requests.append(RawHttp.request("GET", "/app/nothing-" + i));
        }
        connection.send(requests.toString());
        for (int i = 0; i < AT_ONCE; i += 2) {
          assertThat(connection.read().status()).isEqualTo(200);
          assertThat(connection.read().status()).isEqualTo(404);
        }
      }
    }
    visit.count(paths / 2, "GET", "/app/prefix/*", 200);
    visit.count(paths / 2, "GET", "NOT_FOUND", 404);
  }
}
