package notes;

import java.util.logging.Logger;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code GET /fail}: ends in an exception that nobody catches. */
final class FailServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(FailServlet.class.getName());

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    LOG.info("trying to write" + Text.mark(request));
    throw new IllegalStateException("the ink has run out");
  }
}
