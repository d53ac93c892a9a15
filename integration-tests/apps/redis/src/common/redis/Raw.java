package redis;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A plain connection to a server, past the client and the agent. */
final class Raw implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Raw(Node node) throws IOException {
    socket = new Socket(node.host, node.port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
    out = new BufferedOutputStream(socket.getOutputStream());
  }

  /** A string, a long, null or a list of those; an error is a {@link RawError}. */
  synchronized Object call(String... command) throws IOException {
    write("*" + command.length);
    for (String word : command) {
      write("$" + word.getBytes(StandardCharsets.UTF_8).length);
      write(word);
    }
    out.flush();
    return read();
  }

  /** What the server says without being asked, of the same kinds. */
  synchronized Object receive() throws IOException {
    return read();
  }

  private void write(String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private Object read() throws IOException {
    String line = line();
    String rest = line.substring(1);
    switch (line.charAt(0)) {
      case '+':
        return rest;
      case ':':
        return Long.valueOf(rest);
      case '$':
        return rest.equals("-1") ? null : bulk(Integer.parseInt(rest));
      case '*':
        return rest.equals("-1") ? null : all(Integer.parseInt(rest));
      default:
        throw new RawError(rest);
    }
  }

  private String bulk(int length) throws IOException {
    byte[] bytes = new byte[length + 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) next();
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private List<Object> all(int count) throws IOException {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(read());
    }
    return all;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = next(); c != '\r'; c = next()) {
      line.append((char) c);
    }
    next();
    return line.toString();
  }

  private int next() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** An error that the server has answered with. */
  static final class RawError extends IOException {
    private static final long serialVersionUID = 1;

    RawError(String message) {
      super(message);
    }
  }
}
