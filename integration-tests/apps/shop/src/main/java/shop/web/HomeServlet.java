package shop.web;

import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code GET /}: the list of the other pages. No statement. */
final class HomeServlet extends ShopServlet {
  private static final long serialVersionUID = 1;

  private static final String PAGE =
      String.join(
          "\n",
          "<!doctype html>",
          "<title>Shop</title>",
          "<h1>Shop</h1>",
          "<ul>",
          "<li><a href=/items>GET /items</a>: all items",
          "<li><a href=/items/3>GET /items/{id}</a>: one item",
          "<li>POST /items/{id}?stock={n}: restock an item",
          "<li><a href=/cart>GET /cart</a>: the cart",
          "<li>POST /cart?item={id}: put an item into the cart",
          "<li>POST /checkout: order what is in the cart",
          "<li><a href='/search?q=mug'>GET /search?q={word}</a>: find items",
          "<li><a href=/delivery>GET /delivery</a>: when it arrives; fails every 20th time",
          "<li><a href='/report?month=2025-11'>GET /report?month={month}</a>: a month's orders",
          "</ul>",
          "");

  @Override
  void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(PAGE);
  }
}
