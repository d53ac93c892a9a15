package shop.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.store.Catalogue;
import shop.store.Item;
import shop.store.ItemCache;

/**
 * {@code GET /items/{id}}: one item, from the cache. One GET; on a miss one SELECT and, if there is
 * such an item, one SET. {@code POST /items/{id}?stock=12}: restocks it. One UPDATE and one DEL.
 */
final class ItemServlet extends ShopServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ItemServlet.class);

  private final transient Catalogue catalogue;
  private final transient ItemCache cache;

  ItemServlet(Catalogue catalogue, ItemCache cache) {
    this.catalogue = catalogue;
    this.cache = cache;
  }

  @Override
  void get(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SQLException {
    int id = id(request);
    if (id < 0) {
      sendMessage(response, 400, "the id of an item is a number");
      return;
    }
    String json = cache.get(id);
    if (json == null) {
      Optional<Item> item = catalogue.find(id);
      if (!item.isPresent()) {
        LOG.warn("no item {}{}", id, mark(request));
        sendMessage(response, 404, "no such item");
        return;
      }
      LOG.info("item {} was not in the cache{}", id, mark(request));
      json = GSON.toJson(item.get());
      cache.put(id, json);
    }
    send(response, 200, json);
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SQLException {
    int id = id(request);
    int stock = number(request.getParameter("stock"));
    if (id < 0 || stock < 0) {
      sendMessage(response, 400, "the id and the stock of an item are numbers");
      return;
    }
    boolean known = catalogue.restock(id, stock);
    cache.remove(id);
    LOG.info("item {} restocked to {}{}", id, stock, mark(request));
    sendMessage(response, known ? 200 : 404, known ? "restocked" : "no such item");
  }

  private static int id(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? -1 : number(path.substring(1));
  }
}
