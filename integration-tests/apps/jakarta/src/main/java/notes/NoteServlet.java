package notes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * {@code GET /notes/{id}}: one note, from the cache. One GET; on a miss one SELECT and, if there is
 * such a note, one SET.
 */
final class NoteServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LogManager.getLogger(NoteServlet.class);

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
      LOG.info("note {}{}", id, Text.mark(request));
      String note = cache.get(id);
      if (note == null) {
        Optional<Note> found = store.find(id);
        if (found.isEmpty()) {
          Text.send(response, 404, List.of("no such note"));
          return;
        }
        note = found.get().toString();
        cache.put(id, note);
      }
      Text.send(response, 200, List.of(note));
    } catch (NumberFormatException e) {
      Text.send(response, 400, List.of("the id of a note is a number"));
    } catch (SQLException e) {
      throw new ServletException(e);
    }
  }
}
