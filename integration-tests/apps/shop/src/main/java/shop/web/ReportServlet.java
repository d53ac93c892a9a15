package shop.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.store.Order;
import shop.store.Orders;

/**
 * {@code GET /report?month=2025-11}: what each order of a month came to. One SELECT for the orders
 * and then, which a join would spare, one for each of them: 1 + 12 for 2025-11, 1 + 3 for 2025-10.
 */
final class ReportServlet extends ShopServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReportServlet.class);

  private final transient Orders orders;

  ReportServlet(Orders orders) {
    this.orders = orders;
  }

  @Override
  void get(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SQLException {
    String month = request.getParameter("month");
    List<Order> placed = orders.ofMonth(month);
    Map<String, Integer> cents = new LinkedHashMap<>();
    for (Order order : placed) {
      cents.put(order.id() + " " + order.customer(), orders.total(order.id()));
    }
    LOG.info("reported {} orders of {}{}", placed.size(), month, mark(request));
    send(response, 200, GSON.toJson(cents));
  }
}
