package io.vigia.it.redis;

import io.vigia.it.redis.RedisLink.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands in front of a Redis. A connection that says {@code PROXY} tells it what to do, which it
 * does until that connection is closed:
 *
 * <ul>
 *   <li>{@code PROXY DELAY millis} holds each reply back until so long after its command came;
 *   <li>{@code PROXY DELAYED} says how many microseconds those were, and how many passed from the
 *       first command to the last reply;
 *   <li>{@code PROXY STALL} lets no reply through;
 *   <li>{@code PROXY CUT} closes all other connections;
 *   <li>{@code PROXY BACK} is answered when there are as many again.
 * </ul>
 */
final class RedisProxy implements AutoCloseable {
  private final int server;
  private final Words words;
  private final ServerSocket socket;
  private final Set<RedisLink> links = ConcurrentHashMap.newKeySet();

  /** As many as there were when they were cut. */
  private long connections;

  private long delay;
  private boolean stalls;
  private long delayed;
  private long first;
  private long last;

  private RedisProxy(int server, Words words) throws IOException {
    this.server = server;
    this.words = words;
    socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    RedisLink.daemon("proxy", this::accept);
  }

  /** One that changes no words. */
  static RedisProxy before(RedisProcess server) throws IOException {
    return new RedisProxy(server.port(), Words.PLAIN);
  }

  /** One in front of a server that seems newer than it is. */
  static RedisProxy translating(RedisProcess server) throws IOException {
    return new RedisProxy(server.port(), Words.TRANSLATED);
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        RedisLink link = new RedisLink(this, words, client, server);
        links.add(link);
        link.start();
        signal();
      }
    } catch (IOException closed) {
      links.forEach(RedisLink::close);
    }
  }

  /** What a connection says to the proxy itself; the answer is in Redis' protocol. */
  String told(RedisLink teller, String order, String argument) throws InterruptedException {
    switch (order) {
      case "DELAY" -> delay(Duration.ofMillis(Long.parseLong(argument)));
      case "STALL" -> stall();
      case "CUT" -> cut(teller);
      case "BACK" -> awaitBack();
      case "DELAYED" -> {
        return delayed();
      }
      default -> {
        return "-ERR unknown order\r\n";
      }
    }
    return "+OK\r\n";
  }

  private synchronized void delay(Duration duration) {
    delay = duration.toNanos();
    delayed = 0;
    first = 0;
    last = 0;
  }

  private void cut(RedisLink teller) {
    synchronized (this) {
      connections = links.stream().filter(RedisLink::isOfClient).count();
    }
    links.stream().filter(link -> link != teller).forEach(RedisLink::close);
  }

  private synchronized void signal() {
    notifyAll();
  }

  private synchronized void awaitBack() throws InterruptedException {
    while (links.stream().filter(RedisLink::mayBeOfClient).count() < connections) {
      wait();
    }
  }

  private synchronized void stall() {
    stalls = true;
  }

  private synchronized String delayed() {
    return "*2\r\n:%d\r\n:%d\r\n".formatted(delayed / 1000, (last - first) / 1000);
  }

  /** Returns when the reply to a command that came then may go on. */
  synchronized void hold(long arrival) throws InterruptedException {
    while (stalls) {
      wait();
    }
    if (delay == 0) {
      return;
    }
    first = first == 0 ? arrival : first;
    for (long left = left(arrival); left > 0; left = left(arrival)) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    last = System.nanoTime();
    delayed += last - arrival;
  }

  private long left(long arrival) {
    return delay == 0 ? 0 : arrival + delay - System.nanoTime();
  }

  /** A connection is closed; one that has given orders takes them with it. */
  void closed(RedisLink link, boolean teller) {
    links.remove(link);
    if (teller) {
      synchronized (this) {
        delay = 0;
        stalls = false;
        notifyAll();
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    links.forEach(RedisLink::close);
  }
}
