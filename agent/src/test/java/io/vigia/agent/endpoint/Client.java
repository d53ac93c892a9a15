package io.vigia.agent.endpoint;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A client that sends what it is told to, byte by byte if need be, and reads until the end. */
final class Client implements Closeable {
  private final Socket socket;

  Client(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
  }

  /** The answer to {@code GET path} with these header lines. */
  static Answer get(int port, String path, String... headers) throws IOException {
    try (Client client = new Client(port)) {
      client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
      for (String header : headers) {
        client.send(header + "\r\n");
      }
      client.send("\r\n");
      return client.answer();
    }
  }

  /** The answer to these bytes. */
  static Answer raw(int port, String bytes) throws IOException {
    try (Client client = new Client(port)) {
      client.send(bytes);
      return client.answer();
    }
  }

  void send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  Answer answer() throws IOException {
    return new Answer(bytes());
  }

  /** Everything until the server hangs up. */
  byte[] bytes() throws IOException {
    return socket.getInputStream().readAllBytes();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Everything that came until the server hung up. */
  static final class Answer {
    final String statusLine;
    final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    final byte[] body;

    Answer(byte[] bytes) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int end = text.indexOf("\r\n\r\n");
      String[] lines = text.substring(0, Math.max(end, 0)).split("\r\n");
      statusLine = lines[0];
      for (int i = 1; i < lines.length; i++) {
        String[] pair = lines[i].split(": ", 2);
        headers.merge(pair[0], pair[1], (a, b) -> a + " | " + b);
      }
      ByteArrayOutputStream rest = new ByteArrayOutputStream();
      if (end >= 0) {
        rest.write(bytes, end + 4, bytes.length - end - 4);
      }
      body = rest.toByteArray();
    }

    int status() {
      return statusLine.isEmpty() ? -1 : Integer.parseInt(statusLine.split(" ")[1]);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    String unzipped() throws IOException {
      return new String(
          new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }
}
