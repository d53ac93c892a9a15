package notes;

import java.io.IOException;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code GET /notes}: all notes. One SELECT. */
final class NotesServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(NotesServlet.class.getName());

  private final transient NoteStore store;

  NotesServlet(NoteStore store) {
    this.store = store;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    LOG.info("all notes" + Text.mark(request));
    try {
      Text.send(response, 200, store.all());
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }
}
