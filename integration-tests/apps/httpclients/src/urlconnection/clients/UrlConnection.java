package clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** {@link HttpURLConnection}; the modes are ways to come to the response. */
public final class UrlConnection implements Client {
  public UrlConnection() {
    Credentials.byDefault();
  }

  @Override
  public Answer send(String mode, Order order) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) new URL(order.url).openConnection();
    connection.setRequestMethod(order.method);
    connection.setConnectTimeout(order.timeoutMillis());
    connection.setReadTimeout(order.timeoutMillis());
    order.headers().forEach(connection::setRequestProperty);
    if (order.body() != null) {
      write(connection, order);
    }
    switch (mode) {
      case "status":
        return status(connection, order);
      case "stream":
        return stream(connection);
      case "connect":
        connection.connect();
        return order.has("unread") ? Answer.NONE : status(connection, order);
      case "fields":
        return fields(connection);
      default:
        throw new IllegalArgumentException(mode);
    }
  }

  private static void write(HttpURLConnection connection, Order order) throws IOException {
    byte[] body = order.body().getBytes("UTF-8");
    connection.setDoOutput(true);
    if ("chunked".equals(order.get("streamed"))) {
      connection.setChunkedStreamingMode(4);
    } else if ("fixed".equals(order.get("streamed"))) {
      connection.setFixedLengthStreamingMode(body.length);
    }
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
  }

  private static Answer status(HttpURLConnection connection, Order order) throws IOException {
    int status = connection.getResponseCode();
    connection.getResponseCode();
    InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    String text = Answer.text(body);
    if (order.has("disconnect")) {
      connection.disconnect();
    }
    return new Answer(status, text);
  }

  /** As those do who never ask for the status. */
  private static Answer stream(HttpURLConnection connection) throws IOException {
    InputStream body;
    try {
      body = connection.getInputStream();
    } catch (IOException e) {
      body = connection.getErrorStream();
      if (body == null && connection.getHeaderField(0) == null) {
        throw e;
      }
    }
    String text = Answer.text(body);
    return new Answer(connection.getResponseCode(), text);
  }

  /** Headers first, whose getters hide what goes wrong. */
  private static Answer fields(HttpURLConnection connection) throws IOException {
    connection.getHeaderFields();
    connection.getContentLength();
    return stream(connection);
  }
}
