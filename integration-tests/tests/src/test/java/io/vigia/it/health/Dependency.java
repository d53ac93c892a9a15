package io.vigia.it.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A server of HTTP that answers with a status, or takes connections and does not answer. */
final class Dependency implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> hanging = new ArrayList<>();

  /** 0 to hang. */
  private volatile int status = 200;

  Dependency() throws IOException {
    Thread thread = new Thread(this::serve, "dependency");
    thread.setDaemon(true);
    thread.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/health";
  }

  void answers(int newStatus) {
    status = newStatus;
  }

  void hangs() {
    status = 0;
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (status == 0) {
          hanging.add(socket);
          continue;
        }
        socket.getInputStream().read(new byte[10_000]);
        String answer = "HTTP/1.1 " + status + " x\r\nContent-Length: 0\r\n\r\n";
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        socket.close();
      } catch (IOException e) {
        // The next one is served.
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : hanging) {
      socket.close();
    }
  }
}
