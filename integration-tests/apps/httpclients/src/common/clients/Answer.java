package clients;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the application got. */
public final class Answer {
  /** For an order that is to be left unread. */
  public static final Answer NONE = new Answer(0, "");

  private final int status;
  private final String body;

  public Answer(int status, String body) {
    this.status = status;
    this.body = body == null ? "" : body;
  }

  /** All bytes of a stream, as text; null is none. */
  public static String text(InputStream in) {
    if (in == null) {
      return "";
    }
    try (InputStream from = in) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1024];
      for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
        out.write(buffer, 0, n);
      }
      return out.toString("UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was thrown, from the outside to the inside; an IOException is marked.
   *
   * @return {@code thrown ExecutionException io:ConnectException}
   */
  static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder("thrown");
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      text.append(each instanceof IOException ? " io:" : " ");
      text.append(each.getClass().getName().replaceAll(".*[.$]", ""));
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return (status + " " + body).trim();
  }
}
