package scenarios;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet that gives one answer, whatever the method. */
final class Page extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Answer answer;

  Page(Answer answer) {
    this.answer = answer;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    answer.to(request, response);
  }
}
