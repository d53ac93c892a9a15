package io.vigia.agent.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of the page, read from the agent's jar each time: few ask, and memory is kept for longer.
 */
final class PageRoute implements Route {
  private static final String[] FILES = {
    "index.html",
    "vigia.css",
    "icon.svg",
    "theme.js",
    "vigia.js",
    "feed.js",
    "history.js",
    "dom.js",
    "format.js",
    "sparkline.js",
    "table.js",
    "errors.js",
    "alerts.js",
    "tiles.js",
    "sections.js"
  };

  private final String file;

  private PageRoute(String file) {
    this.file = file;
  }

  /** All of them by path; the first is also {@code /}. */
  static Map<String, Route> all() {
    Map<String, Route> routes = new LinkedHashMap<>();
    routes.put("/", new PageRoute(FILES[0]));
    for (String file : FILES) {
      routes.put("/" + file, new PageRoute(file));
    }
    return routes;
  }

  @Override
  public Response answer(Request request) throws IOException {
    try (InputStream in = PageRoute.class.getResourceAsStream("page/" + file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes.write(buffer, 0, n);
      }
      return Response.of(200, type(), bytes.toByteArray());
    }
  }

  private String type() {
    switch (file.substring(file.lastIndexOf('.'))) {
      case ".html":
        return "text/html; charset=utf-8";
      case ".css":
        return "text/css; charset=utf-8";
      case ".svg":
        return "image/svg+xml";
      default:
        return "text/javascript; charset=utf-8";
    }
  }
}
