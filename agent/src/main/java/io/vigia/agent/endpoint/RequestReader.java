package io.vigia.agent.endpoint;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the head of a request, as RFC 9112 has it, and no byte more than the limit. */
final class RequestReader {
  private static final int MAX_HEAD_BYTES = 8192;

  private RequestReader() {}

  /** Blocks until the head is there; {@link EOFException} where the client hung up before. */
  static Request read(InputStream in) throws IOException, Refusal {
    String[] lines = head(in).split("\r?\n", -1);
    String[] words = lines[0].split(" ", -1);
    if (words.length != 3 || words[0].isEmpty() || !words[2].startsWith("HTTP/")) {
      throw new Refusal(400, "the first line is not a request line");
    }
    if (!words[2].startsWith("HTTP/1.")) {
      throw new Refusal(505, "only HTTP/1.0 and HTTP/1.1");
    }
    Map<String, String> headers = headers(lines);
    if (words[2].equals("HTTP/1.1") && !headers.containsKey("host")) {
      throw new Refusal(400, "no Host header");
    }
    return request(words[0], words[1], headers);
  }

  /** Everything up to the empty line, which is left out. */
  private static String head(InputStream in) throws IOException, Refusal {
    byte[] bytes = new byte[MAX_HEAD_BYTES];
    int length = 0;
    while (length < bytes.length) {
      int read = in.read(bytes, length, bytes.length - length);
      if (read < 0) {
        throw new EOFException();
      }
      int from = Math.max(length - 3, 0);
      length += read;
      int end = endOfHead(bytes, from, length);
      if (end >= 0) {
        int last = end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
        return new String(bytes, 0, last, StandardCharsets.ISO_8859_1);
      }
    }
    throw new Refusal(431, "request line and headers are longer than " + MAX_HEAD_BYTES + " bytes");
  }

  /** Where the last line of the head ends, or -1; a lone LF ends a line too (RFC 9112, 2.2). */
  private static int endOfHead(byte[] bytes, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (bytes[i] == '\n') {
        if (bytes[i + 1] == '\n' || (i + 2 < to && bytes[i + 1] == '\r' && bytes[i + 2] == '\n')) {
          return i;
        }
      }
    }
    return -1;
  }

  private static Map<String, String> headers(String[] lines) throws Refusal {
    Map<String, String> headers = new HashMap<>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      // White space in a name or before it is how requests are smuggled (RFC 9112, 5.1 and 5.2).
      if (colon <= 0 || !isToken(lines[i].substring(0, colon))) {
        throw new Refusal(400, "a header line is malformed");
      }
      String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
      if (name.equals("host") && headers.containsKey(name)) {
        throw new Refusal(400, "more than one Host header");
      }
      headers.merge(name, lines[i].substring(colon + 1).trim(), (a, b) -> a + ", " + b);
    }
    return headers;
  }

  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c >= 127) {
        return false;
      }
    }
    return true;
  }

  /** With the target in origin form, or in absolute form, whose host then counts. */
  private static Request request(String method, String target, Map<String, String> headers)
      throws Refusal {
    String local = target;
    if (target.regionMatches(true, 0, "http://", 0, 7)) {
      int slash = target.indexOf('/', 7);
      int end = slash < 0 ? target.length() : slash;
      headers.put("host", target.substring(7, end));
      local = slash < 0 ? "/" : target.substring(end);
    }
    if (!local.startsWith("/")) {
      throw new Refusal(400, "the target is not a path");
    }
    int mark = local.indexOf('?');
    return mark < 0
        ? new Request(method, local, "", headers)
        : new Request(method, local.substring(0, mark), local.substring(mark + 1), headers);
  }
}
