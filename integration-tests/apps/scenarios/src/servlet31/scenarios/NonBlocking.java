package scenarios;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Reads a body as it comes, and holds no thread meanwhile. */
final class NonBlocking implements Part {
  @Override
  public void register(Site site) {
    site.page("/non-blocking", NonBlocking::read);
  }

  private static void read(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AsyncContext context = request.startAsync();
    ServletInputStream in = request.getInputStream();
    in.setReadListener(
        new ReadListener() {
          private final StringBuilder body = new StringBuilder();

          @Override
          public void onDataAvailable() throws IOException {
            while (in.isReady() && !in.isFinished()) {
              int next = in.read();
              if (next >= 0) {
                body.append((char) next);
              }
            }
          }

          @Override
          public void onAllDataRead() {
            Asyncs.answer(context, 200, body.toString());
          }

          @Override
          public void onError(Throwable thrown) {
            context.complete();
          }
        });
  }
}
