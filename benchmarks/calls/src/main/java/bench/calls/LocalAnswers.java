package bench.calls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A server on loopback for clients that make their sockets themselves: answers each request without
 * a body with the same. No library, which an agent would observe as well.
 */
final class LocalAnswers implements AutoCloseable {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12.50".getBytes(StandardCharsets.US_ASCII);
  private static final int END = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

  private final ServerSocket socket;

  LocalAnswers() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/price/7";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        start(() -> answer(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private static void answer(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = connection.getOutputStream();
      int last = 0;
      for (int c = in.read(); c >= 0; c = in.read()) {
        last = last << 8 | c;
        if (last == END) {
          out.write(ANSWER);
        }
      }
    } catch (IOException gone) {
      // The client is.
    }
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "local-answers");
    thread.setDaemon(true);
    thread.start();
  }
}
