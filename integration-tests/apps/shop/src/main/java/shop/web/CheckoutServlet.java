package shop.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.store.Cart;
import shop.store.Catalogue;
import shop.store.Orders;

/**
 * {@code POST /checkout}: orders what is in the cart, and empties it. One SELECT, one INSERT and
 * one batch of INSERTs; none where the cart is empty.
 */
final class CheckoutServlet extends ShopServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(CheckoutServlet.class);

  private final transient Catalogue catalogue;
  private final transient Orders orders;

  CheckoutServlet(Catalogue catalogue, Orders orders) {
    this.catalogue = catalogue;
    this.orders = orders;
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SQLException {
    Cart cart = CartServlet.cart(request);
    if (cart == null) {
      LOG.warn("nothing to check out{}", mark(request));
      sendMessage(response, 409, "the cart is empty");
      return;
    }
    Map<Integer, Integer> quantities = cart.quantities();
    LOG.info("checking out {} kinds of items{}", quantities.size(), mark(request));
    int cents = CartServlet.cents(catalogue, quantities);
    orders.place("Guest", quantities);
    request.getSession().removeAttribute("cart");
    LOG.info("order placed over {} cents{}", cents, mark(request));
    sendMessage(response, 200, "ordered for " + cents + " cents");
  }
}
