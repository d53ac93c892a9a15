package shop.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Somebody who looks around in the shop.
 *
 * <p>Speaks HTTP over a plain socket: a shopper's HTTP client lives on the shopper's machine, and
 * what watches the HTTP clients of the shop is not to see it.
 */
final class Shopper {
  private static final int TIMEOUT_MILLIS = 10_000;

  private final int port;
  private String session;

  Shopper(int port) {
    this.port = port;
  }

  /** Sends one request and reads the answer to its end. */
  void send(String method, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String cookie = session == null ? "" : "Cookie: " + session + "\r\n";
      String request =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n"
              + cookie
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      for (String line = answer.readLine(); line != null; line = answer.readLine()) {
        if (line.startsWith("Set-Cookie: ")) {
          session = line.substring("Set-Cookie: ".length()).split(";")[0];
        }
      }
    }
  }
}
