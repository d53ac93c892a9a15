package io.vigia.agent.endpoint;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** A client's connection: one request, one response, closed. */
final class Connection implements Runnable {
  /** How long a refused client may go on sending before it is cut. */
  private static final int LINGER_MILLIS = 100;

  private final Socket socket;
  private final Site site;
  private final long deadline;
  private volatile boolean isClosed;

  /** {@code deadline} is the {@link System#nanoTime()} at which it is cut, whatever it is doing. */
  Connection(Socket socket, Site site, long deadline) {
    this.socket = socket;
    this.site = site;
    this.deadline = deadline;
  }

  @Override
  public void run() {
    try {
      serve();
    } catch (IOException | RuntimeException | Error e) {
      // The client hung up, or was too slow and was cut: nobody is left to tell. Nothing may reach
      // the application's handler of uncaught exceptions.
    } finally {
      close();
    }
  }

  private void serve() throws IOException {
    Request request;
    try {
      request = RequestReader.read(socket.getInputStream());
    } catch (Refusal refusal) {
      refuse(refusal.response());
      return;
    }
    Response response = site.answer(request, socket.getInetAddress());
    if (response.status() == 405) {
      refuse(response);
      return;
    }
    send(
        response,
        !request.method().equals("HEAD"),
        Accepted.gzip(request.header("accept-encoding")));
  }

  /** Answers a client that may still be sending. */
  void refuse(Response response) throws IOException {
    send(response, true, false);
    socket.shutdownOutput();
    // Closing a socket with unread bytes resets it, and the client may lose the answer (RFC 9112,
    // 9.6).
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LINGER_MILLIS);
    byte[] ignored = new byte[8192];
    InputStream in = socket.getInputStream();
    int millisLeft = LINGER_MILLIS;
    do {
      socket.setSoTimeout(millisLeft);
      if (in.read(ignored) < 0) {
        return;
      }
      millisLeft = (int) TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    } while (millisLeft > 0);
  }

  private void send(Response response, boolean withBody, boolean mayCompress) throws IOException {
    OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 8192);
    response.write(out, withBody, mayCompress);
  }

  boolean isOver(long now) {
    return isClosed || now - deadline > 0;
  }

  /** Ends whatever read or write another thread is blocked in. */
  void close() {
    isClosed = true;
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone, which is what was wanted.
    }
  }
}
