package shop.web;

import com.google.gson.Gson;
import java.io.IOException;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What the shop's servlets share: JSON answers, and a database that may fail. */
abstract class ShopServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  static final Gson GSON = new Gson();

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      get(request, response);
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }

  @Override
  protected final void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      post(request, response);
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }

  /** Answers a GET. */
  void get(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SQLException {
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  /** Answers a POST. */
  void post(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SQLException {
    response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  /** Sends {@code json} with this status. */
  static void send(HttpServletResponse response, int status, String json) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().println(json);
  }

  /** Sends {@code {"message":"..."}} with this status. */
  static void sendMessage(HttpServletResponse response, int status, String message)
      throws IOException {
    send(response, status, "{\"message\":" + GSON.toJson(message) + "}");
  }

  /** The end of a log line: the name that the caller gave this request, if any. */
  static String mark(HttpServletRequest request) {
    String mark = request.getParameter("mark");
    return mark == null ? "" : ", mark=" + mark;
  }

  /** A number among the parameters; -1 where it is missing or none. */
  static int number(String text) {
    try {
      return text == null ? -1 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
