package notes;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What the servlets read and write. */
final class Text {
  private Text() {}

  /** Sends lines of plain text. */
  static void send(HttpServletResponse response, int status, List<?> lines) throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    PrintWriter writer = response.getWriter();
    lines.forEach(writer::println);
  }

  /** The end of a log line: the name that the caller gave this request, if any. */
  static String mark(HttpServletRequest request) {
    String mark = request.getParameter("mark");
    return mark == null ? "" : ", mark=" + mark;
  }
}
