package io.vigia.it.containers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One connection that sends bytes as they are given and reads what HTTP/1.1 says is an answer. */
final class RawHttp implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private static final int RECEIVE_BUFFER_BYTES = 16 * 1024;

  private final Socket socket;
  private final InputStream in;

  RawHttp(int port) {
    try {
      socket = new Socket();
      // So little that a server notices soon that nobody reads.
      socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
      in = new BufferedInputStream(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a request without a body, for a connection that stays open. */
  static String request(String method, String path, String... headers) {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return text.append("\r\n").toString();
  }

  RawHttp send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next answer, an interim one too. */
  Reply read() {
    return read(true);
  }

  /** The next answer, to a HEAD where {@code body} is false. */
  Reply read(boolean body) {
    try {
      Reply head = head();
      return body ? withBody(head) : head;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next answer; empty where the server closes the connection in its place. */
  Optional<Reply> readIfAny() {
    try {
      return Optional.of(withBody(head()));
    } catch (EOFException | SocketException closed) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The head of the next answer; empty where the server closes the connection in its place. */
  Optional<Reply> headIfAny() {
    try {
      return Optional.of(head());
    } catch (EOFException | SocketException closed) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The head of the next answer; its body stays unread. */
  Reply head() throws IOException {
    String line = line();
    Map<String, String> headers = new HashMap<>();
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    return new Reply(Integer.parseInt(line.split(" ")[1]), headers, "", true);
  }

  /** Reads {@code count} bytes of whatever comes. */
  void skip(int count) throws IOException {
    in.readNBytes(count);
  }

  /** True where the server has closed the connection, or does so within the time it has. */
  boolean isClosedByServer() {
    try {
      return in.read() < 0;
    } catch (SocketException reset) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the connection as a client that dies: with a reset. */
  void reset() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply withBody(Reply head) throws IOException {
    int status = head.status();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean complete = true;
    try {
      if (status / 100 == 1 || status == 204 || status == 304) {
        return head;
      } else if (head.header("transfer-encoding").equals("chunked")) {
        readChunks(body);
      } else if (head.headers().containsKey("content-length")) {
        readExactly(Integer.parseInt(head.header("content-length")), body);
      } else {
        in.transferTo(body);
      }
    } catch (EOFException | SocketException e) {
      complete = false;
    }
    return new Reply(status, head.headers(), body.toString(ISO_8859_1), complete);
  }

  private void readChunks(ByteArrayOutputStream body) throws IOException {
    while (true) {
      int size = Integer.parseInt(line().split(";")[0].strip(), 16);
      readExactly(size, body);
      if (size == 0) {
        while (!line().isEmpty()) {
          // Trailers say nothing here.
        }
        return;
      }
      line();
    }
  }

  private void readExactly(int count, ByteArrayOutputStream body) throws IOException {
    byte[] bytes = in.readNBytes(count);
    body.writeBytes(bytes);
    if (bytes.length < count) {
      throw new EOFException();
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection has ended after: " + line);
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
