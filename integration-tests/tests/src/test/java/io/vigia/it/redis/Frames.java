package io.vigia.it.redis;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one end of a connection says in Redis' protocol, a request or a reply at a time; a character
 * is a byte.
 */
final class Frames {
  private static final int CARRIAGE_RETURN = '\r';

  private final InputStream in;
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream();

  Frames(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** True where the next one has begun to arrive. */
  boolean hasMore() throws IOException {
    return in.available() > 0;
  }

  /** The value of the next one: a string, a number, null or a list of those, or an error. */
  Object value() throws IOException {
    String line = line();
    String rest = line.substring(1);
    return switch (line.charAt(0)) {
      case '+', ',', '(', '#' -> rest;
      case ':' -> Long.valueOf(rest);
      case '_' -> null;
      case '$', '=' -> rest.equals("-1") ? null : text(Integer.parseInt(rest));
      case '*', '~', '>' -> rest.equals("-1") ? null : values(Integer.parseInt(rest));
      case '%' -> values(2 * Integer.parseInt(rest));
      case '-' -> new RedisError(rest);
      default -> throw new IOException("not Redis' protocol: " + line);
    };
  }

  /** The bytes of the next one. */
  byte[] bytes() throws IOException {
    frame.reset();
    value();
    return frame.toByteArray();
  }

  private List<Object> values(int count) throws IOException {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value());
    }
    return values;
  }

  private String text(int length) throws IOException {
    byte[] text = in.readNBytes(length + 2);
    if (text.length < length + 2) {
      throw new EOFException();
    }
    frame.write(text);
    return new String(text, 0, length, StandardCharsets.ISO_8859_1);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = next(); next != CARRIAGE_RETURN; next = next()) {
      line.append((char) next);
    }
    next();
    return line.toString();
  }

  private int next() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException();
    }
    frame.write(next);
    return next;
  }

  /** An error that a server has answered with. */
  record RedisError(String message) {}
}
