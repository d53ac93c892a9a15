package bench.server;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import redis.clients.jedis.JedisPooled;

/** Answers {@code GET /products/7}: three statements and one Redis command. */
final class ProductServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Products products;
  private final transient JedisPooled redis;

  ProductServlet(Products products, JedisPooled redis) {
    this.products = products;
    this.redis = redis;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    int id = Integer.parseInt(request.getPathInfo().substring(1));
    try {
      response.setContentType("application/json");
      response
          .getWriter()
          .write("{" + products.describe(id) + ",\"price\":" + redis.get("price:" + id) + "}");
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }
}
