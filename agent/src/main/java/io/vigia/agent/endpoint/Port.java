package io.vigia.agent.endpoint;

import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.Log;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The open port. One thread accepts and cuts who is too slow, at most four answer, at most sixteen
 * clients wait for them; whoever comes then is told to come back. Idle, it is one blocked thread.
 */
public final class Port implements Closeable {
  private static final int WORKERS = 4;
  private static final int WAITING = 16;
  private static final int IDLE_SECONDS = 30;
  private static final int CLIENT_MILLIS = 10_000;
  private static final int SWEEP_MILLIS = 250;
  private static final int NEXT_PORTS = 10;

  private final ServerSocket server;
  private final String host;
  private final Site site;
  private final long clientNanos;
  private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
  private final AtomicInteger threads = new AtomicInteger();
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          WORKERS,
          WORKERS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          task -> AgentThread.make("vigia-http-" + threads.incrementAndGet(), task));

  private Port(ServerSocket server, String host, Site site, int clientMillis) {
    this.server = server;
    this.host = host;
    this.site = site;
    clientNanos = TimeUnit.MILLISECONDS.toNanos(clientMillis);
    workers.allowCoreThreadTimeOut(true);
  }

  /**
   * Listens and answers; where that cannot be, one warning and null.
   *
   * @param port the port; 0 for any that is free
   * @param wasAsked false where it is the default, and one of the next will do
   */
  public static @Nullable Port open(String host, int port, boolean wasAsked, Site site) {
    return open(host, port, wasAsked, site, CLIENT_MILLIS);
  }

  static @Nullable Port open(String host, int port, boolean wasAsked, Site site, int clientMillis) {
    ServerSocket server = wasAsked || port == 0 ? bind(host, port) : bindNextFree(host, port);
    if (server == null) {
      return null;
    }
    Port opened = new Port(server, host, site, clientMillis);
    AgentThread.start("vigia-http", opened::acceptForEver);
    return opened;
  }

  private static @Nullable ServerSocket bindNextFree(String host, int first) {
    for (int port = first; port < first + NEXT_PORTS - 1; port++) {
      try {
        return listen(host, port);
      } catch (IOException e) {
        // Taken; that none is free is told by the last one.
      }
    }
    return bind(host, first + NEXT_PORTS - 1);
  }

  private static @Nullable ServerSocket bind(String host, int port) {
    try {
      return listen(host, port);
    } catch (IOException | RuntimeException e) {
      Log.warn(
          "cannot listen on "
              + host
              + ":"
              + port
              + " ("
              + e.getMessage()
              + "): no page, no"
              + " /metrics, no /health; the application runs");
      return null;
    }
  }

  private static ServerSocket listen(String host, int port) throws IOException {
    ServerSocket server = new ServerSocket();
    try {
      server.bind(new InetSocketAddress(InetAddress.getByName(host), port), WAITING);
      return server;
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The number, also where it was left to the system. */
  public int number() {
    return server.getLocalPort();
  }

  /** What to open in a browser. */
  public String url() {
    String name = server.getInetAddress().isAnyLocalAddress() ? "localhost" : host;
    return "http://" + (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + number();
  }

  private void acceptForEver() {
    while (!server.isClosed()) {
      try {
        // Woken only while there is a client to watch.
        server.setSoTimeout(connections.isEmpty() ? 0 : SWEEP_MILLIS);
        hand(server.accept());
      } catch (SocketTimeoutException e) {
        // Time to sweep.
      } catch (IOException | RuntimeException | Error e) {
        // Out of file descriptors or threads: the application has a problem, this must not add one.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SWEEP_MILLIS));
      }
      sweep();
    }
  }

  private void hand(Socket socket) {
    Connection connection = new Connection(socket, site, System.nanoTime() + clientNanos);
    connections.add(connection);
    try {
      workers.execute(connection);
    } catch (RejectedExecutionException e) {
      try {
        connection.refuse(Response.text(503, "too many requests at once"));
      } catch (IOException gone) {
        // It did not wait.
      }
      connection.close();
    }
  }

  private void sweep() {
    long now = System.nanoTime();
    for (Iterator<Connection> i = connections.iterator(); i.hasNext(); ) {
      Connection connection = i.next();
      if (connection.isOver(now)) {
        connection.close();
        i.remove();
      }
    }
  }

  /** Stops listening and cuts every client. */
  @Override
  public void close() throws IOException {
    server.close();
    workers.shutdownNow();
    connections.forEach(Connection::close);
  }
}
