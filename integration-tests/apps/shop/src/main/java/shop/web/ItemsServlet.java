package shop.web;

import java.io.IOException;
import java.sql.SQLException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import shop.store.Catalogue;

/** {@code GET /items}: all items. One SELECT. */
final class ItemsServlet extends ShopServlet {
  private static final long serialVersionUID = 1;

  private final transient Catalogue catalogue;

  ItemsServlet(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  void get(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SQLException {
    send(response, 200, GSON.toJson(catalogue.all()));
  }
}
