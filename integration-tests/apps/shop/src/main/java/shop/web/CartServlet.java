package shop.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.store.Cart;
import shop.store.Catalogue;
import shop.store.Item;

/**
 * {@code GET /cart}: what is in the session's cart and what it costs. One SELECT; none where the
 * cart is empty. {@code POST /cart?item=3}: adds one item, and starts a session. One SELECT.
 */
final class CartServlet extends ShopServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(CartServlet.class);

  private final transient Catalogue catalogue;

  CartServlet(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  void get(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SQLException {
    Cart cart = cart(request);
    int cents = cart == null ? 0 : cents(catalogue, cart.quantities());
    String quantities = cart == null ? "{}" : GSON.toJson(cart.quantities());
    send(response, 200, "{\"quantities\":" + quantities + ",\"cents\":" + cents + "}");
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SQLException {
    int id = number(request.getParameter("item"));
    if (!catalogue.find(id).isPresent()) {
      LOG.warn("no item {} for the cart{}", id, mark(request));
      sendMessage(response, 404, "no such item");
      return;
    }
    HttpSession session = request.getSession();
    synchronized (session) {
      Cart cart = (Cart) session.getAttribute("cart");
      if (cart == null) {
        cart = new Cart();
      }
      cart.add(id);
      session.setAttribute("cart", cart);
    }
    LOG.info("item {} into the cart{}", id, mark(request));
    sendMessage(response, 200, "added");
  }

  /** The session's cart; null where it has none. */
  static Cart cart(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : (Cart) session.getAttribute("cart");
  }

  /** What these items cost together, in cents. */
  static int cents(Catalogue catalogue, Map<Integer, Integer> quantities) throws SQLException {
    int cents = 0;
    for (Item item : catalogue.findAll(quantities.keySet())) {
      cents += item.cents() * quantities.get(item.id());
    }
    return cents;
  }
}
