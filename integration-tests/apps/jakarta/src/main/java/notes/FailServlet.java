package notes;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** {@code GET /fail}: ends in an exception that nobody catches. */
final class FailServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LogManager.getLogger(FailServlet.class);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    LOG.info("trying to write{}", Text.mark(request));
    throw new IllegalStateException("the ink has run out");
  }
}
