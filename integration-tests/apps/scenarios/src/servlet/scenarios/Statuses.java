package scenarios;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers by status, and by what becomes of the connection meanwhile. */
final class Statuses {
  private static final long PAUSE_MILLIS = 100;
  private static final int FLOOD_BYTES = 256 * 1024 * 1024;

  private static final AtomicInteger FLOODS = new AtomicInteger();

  private Statuses() {}

  static void register(Site site) {
    site.page("/plain", (request, response) -> text(response, "plain"));
    site.page("/empty", (request, response) -> response.setStatus(204));
    site.page("/not-modified", (request, response) -> response.setStatus(304));
    site.page("/redirect", (request, response) -> response.sendRedirect("/app/plain"));
    site.page("/send-error", (request, response) -> response.sendError(number(request, "status")));
    site.page("/echo", Statuses::echo);
    site.page("/stream", Statuses::stream);
    site.page("/flood", Statuses::flood);
    site.page("/flood/begun", (request, response) -> text(response, FLOODS.toString()));
    site.page("/busy", Statuses::busy);
    registerFailures(site);
    site.filter("late", "/late", Statuses::setStatusLate);
    site.page("/late", (request, response) -> response.setStatus(200));
  }

  private static void registerFailures(Site site) {
    site.page("/fail", Statuses::fail);
    site.page("/fail-with-cause", Statuses::failWithCause);
    site.page("/fail-committed", Statuses::failCommitted);
    site.page("/gone", Statuses::gone);
    site.page("/moved", Statuses::moved);
    site.page("/error/gone", (request, response) -> response.setStatus(404));
    site.page("/error/moved", (request, response) -> response.sendRedirect("/app/plain"));
  }

  private static void fail(HttpServletRequest request, HttpServletResponse response) {
    throw new IllegalStateException("fails, as it was asked to");
  }

  private static void failWithCause(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    throw new ServletException(new IllegalArgumentException("the cause"));
  }

  private static void failCommitted(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    text(response, "a beginning");
    response.flushBuffer();
    throw new IllegalStateException("fails when the status is with the client");
  }

  private static void gone(HttpServletRequest request, HttpServletResponse response) {
    throw new Gone();
  }

  private static void moved(HttpServletRequest request, HttpServletResponse response) {
    throw new Moved();
  }

  private static void setStatusLate(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    response.setStatus(202);
  }

  private static void echo(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StringBuilder body = new StringBuilder();
    InputStream in = request.getInputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      body.append((char) next);
    }
    text(response, body.toString());
  }

  /** Six parts, each sent when it is there. */
  private static void stream(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    for (int i = 0; i < 6; i++) {
      pause();
      text(response, "part " + i + "\n");
      response.flushBuffer();
    }
  }

  /** Sends until the client is gone. */
  private static void flood(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FLOODS.incrementAndGet();
    flood(response);
  }

  static void flood(HttpServletResponse response) throws IOException {
    byte[] block = new byte[16 * 1024];
    response.setContentType("application/octet-stream");
    OutputStream out = response.getOutputStream();
    out.write(block, 0, 100);
    response.flushBuffer();
    for (int sent = 0; sent < FLOOD_BYTES; sent += block.length) {
      out.write(block);
    }
  }

  /** Says in the log that it has begun, and answers after a while. */
  private static void busy(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Log.info("busy with " + request.getParameter("mark"));
    pause();
    text(response, "done");
  }

  static void text(HttpServletResponse response, String text) throws IOException {
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(text);
  }

  static int number(HttpServletRequest request, String parameter) {
    return Integer.parseInt(request.getParameter(parameter));
  }

  static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
