package notes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** {@code GET /notes}: all notes. One SELECT. */
final class NotesServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LogManager.getLogger(NotesServlet.class);

  private final transient NoteStore store;

  NotesServlet(NoteStore store) {
    this.store = store;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    LOG.info("all notes{}", Text.mark(request));
    try {
      Text.send(response, 200, store.all());
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }
}
