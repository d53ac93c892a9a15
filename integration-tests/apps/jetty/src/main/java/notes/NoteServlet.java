package notes;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Optional;
import java.util.logging.Logger;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * {@code GET /notes/{id}}: one note, from the cache. One GET; on a miss one SELECT and, if there is
 * such a note, one SET.
 */
final class NoteServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(NoteServlet.class.getName());

  private final transient NoteStore store;
  private final transient NoteCache cache;

  NoteServlet(NoteStore store, NoteCache cache) {
    this.store = store;
    this.cache = cache;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      int id = Integer.parseInt(request.getPathInfo().substring(1));
      LOG.info("note " + id + Text.mark(request));
      String note = cache.get(id);
      if (note == null) {
        Optional<Note> found = store.find(id);
        if (!found.isPresent()) {
          Text.send(response, 404, Collections.singletonList("no such note"));
          return;
        }
        note = found.get().toString();
        cache.put(id, note);
      }
      Text.send(response, 200, Collections.singletonList(note));
    } catch (NumberFormatException e) {
      Text.send(response, 400, Collections.singletonList("the id of a note is a number"));
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }
}
