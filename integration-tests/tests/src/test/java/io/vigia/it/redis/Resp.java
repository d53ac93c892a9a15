package io.vigia.it.redis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A plain connection to a Redis on loopback. */
final class Resp implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket;
  private final Frames frames;

  Resp(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    frames = new Frames(socket.getInputStream());
  }

  /** Sends one command on a connection of its own. */
  static Object call(int port, String... command) throws IOException {
    try (Resp resp = new Resp(port)) {
      return resp.call(command);
    }
  }

  /** The reply; an error is thrown. */
  Object call(String... command) throws IOException {
    socket.getOutputStream().write(request(List.of(command)));
    Object reply = frames.value();
    if (reply instanceof Frames.RedisError error) {
      throw new IOException(String.join(" ", command) + ": " + error.message());
    }
    return reply;
  }

  /** The bytes of a command. */
  static byte[] request(List<?> words) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(("*" + words.size() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    for (Object word : words) {
      byte[] text = word.toString().getBytes(StandardCharsets.ISO_8859_1);
      bytes.writeBytes(("$" + text.length + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      bytes.writeBytes(text);
      bytes.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
