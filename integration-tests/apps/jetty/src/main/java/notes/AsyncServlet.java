package notes;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** {@code GET /async}: all notes, answered by another thread. One SELECT, on that thread. */
final class AsyncServlet extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(AsyncServlet.class.getName());

  private final transient NoteStore store;
  private final transient ExecutorService threads = Executors.newFixedThreadPool(2);

  AsyncServlet(NoteStore store) {
    this.store = store;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    String mark = Text.mark(request);
    LOG.info("handing over" + mark);
    AsyncContext async = request.startAsync();
    threads.execute(() -> answer(async, mark));
  }

  @Override
  public void destroy() {
    threads.shutdown();
  }

  private void answer(AsyncContext async, String mark) {
    LOG.info("taking over" + mark);
    HttpServletResponse response = (HttpServletResponse) async.getResponse();
    try {
      Text.send(response, 200, store.all());
    } catch (IOException | SQLException e) {
      LOG.log(Level.SEVERE, "no answer" + mark, e);
      response.setStatus(500);
    } finally {
      async.complete();
    }
  }
}
