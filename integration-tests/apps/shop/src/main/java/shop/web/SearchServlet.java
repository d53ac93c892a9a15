package shop.web;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.search.SearchClient;
import shop.store.Catalogue;

/** {@code GET /search?q=mug}: items by name. One request to the search service and one SELECT. */
final class SearchServlet extends ShopServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(SearchServlet.class);

  private final transient SearchClient search;
  private final transient Catalogue catalogue;

  SearchServlet(SearchClient search, Catalogue catalogue) {
    this.search = search;
    this.catalogue = catalogue;
  }

  @Override
  void get(HttpServletRequest request, HttpServletResponse response)
      throws IOException, SQLException {
    String word = request.getParameter("q");
    if (word == null) {
      sendMessage(response, 400, "search for what?");
      return;
    }
    LOG.info("searching for {}{}", word, mark(request));
    List<Integer> ids = search.match(word);
    LOG.info("found {} items{}", ids.size(), mark(request));
    send(response, 200, GSON.toJson(catalogue.findAll(ids)));
  }
}
