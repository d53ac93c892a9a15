package io.vigia.agent.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** An answer: status, type, body and a few headers. Immutable. */
final class Response {
  private static final int WORTH_COMPRESSING = 1024;

  /** On every answer; the page has no inline script or style, and loads nothing from elsewhere. */
  private static final String COMMON_HEADERS =
      "Cache-Control: no-store\r\n"
          + "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';"
          + " img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'\r\n"
          + "Cross-Origin-Resource-Policy: same-origin\r\n"
          + "Referrer-Policy: no-referrer\r\n"
          + "X-Content-Type-Options: nosniff\r\n"
          + "Vary: Accept, Accept-Encoding\r\n"
          + "Connection: close\r\n";

  private final int status;
  private final String type;
  private final byte[] body;
  private final String moreHeaders;

  private Response(int status, String type, byte[] body, String moreHeaders) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.moreHeaders = moreHeaders;
  }

  static Response of(int status, String type, byte[] body) {
    return new Response(status, type, body, "");
  }

  /** One line of text. */
  static Response text(int status, String line) {
    return of(status, "text/plain; charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The same with one more header; neither name nor value is a client's word. */
  Response with(String name, String value) {
    return new Response(status, type, body, moreHeaders + name + ": " + value + "\r\n");
  }

  /** The same of another type. */
  Response as(String otherType) {
    return new Response(status, otherType, body, moreHeaders);
  }

  int status() {
    return status;
  }

  /**
   * Writes head and body.
   *
   * @param withBody false for HEAD, whose head is that of GET
   */
  void write(OutputStream out, boolean withBody, boolean mayCompress) throws IOException {
    boolean compress = mayCompress && body.length >= WORTH_COMPRESSING;
    byte[] content = compress ? gzip(body) : body;
    String head =
        "HTTP/1.1 "
            + status
            + " "
            + reason()
            + "\r\nContent-Type: "
            + type
            + "\r\nContent-Length: "
            + content.length
            + "\r\n"
            + (compress ? "Content-Encoding: gzip\r\n" : "")
            + moreHeaders
            + COMMON_HEADERS
            + "\r\n";
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    if (withBody) {
      out.write(content);
    }
    out.flush();
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 8);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 8192)) {
      gzip.write(body);
    }
    return bytes.toByteArray();
  }

  private String reason() {
    switch (status) {
      case 200:
        return "OK";
      case 400:
        return "Bad Request";
      case 401:
        return "Unauthorized";
      case 403:
        return "Forbidden";
      case 404:
        return "Not Found";
      case 405:
        return "Method Not Allowed";
      case 431:
        return "Request Header Fields Too Large";
      case 503:
        return "Service Unavailable";
      case 505:
        return "HTTP Version Not Supported";
      default:
        return "Internal Server Error";
    }
  }
}
