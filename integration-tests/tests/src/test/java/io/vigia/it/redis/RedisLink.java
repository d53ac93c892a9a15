package io.vigia.it.redis;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A connection of a client through the proxy, on two threads. */
final class RedisLink {
  private final RedisProxy proxy;
  private final Words words;
  private final Socket client;
  private final Socket server;

  /** When the commands came whose replies are yet to come. */
  private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();

  /** The first word of its first command; empty as long as it has sent none. */
  private volatile String first = "";

  RedisLink(RedisProxy proxy, Words words, Socket client, int port) throws IOException {
    this.proxy = proxy;
    this.words = words;
    this.client = client;
    server = new Socket(InetAddress.getLoopbackAddress(), port);
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
  }

  void start() {
    daemon("proxy-commands", () -> run(this::commands));
    daemon("proxy-replies", () -> run(this::replies));
  }

  static void daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void run(Side side) {
    try {
      side.run();
    } catch (IOException | InterruptedException ended) {
      close();
    }
  }

  private void commands() throws IOException, InterruptedException {
    Frames frames = new Frames(client.getInputStream());
    OutputStream out = server.getOutputStream();
    while (true) {
      Object command = frames.value();
      long arrival = System.nanoTime();
      List<?> all = (List<?>) command;
      first = first.isEmpty() ? all.get(0).toString() : first;
      if (tells()) {
        String argument = all.size() > 2 ? all.get(2).toString() : "";
        String answer = proxy.told(this, all.get(1).toString(), argument);
        client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      } else {
        arrivals.add(arrival);
        out.write(Resp.request(words.sent(all)));
      }
    }
  }

  private void replies() throws IOException, InterruptedException {
    Frames frames = new Frames(server.getInputStream());
    OutputStream out = client.getOutputStream();
    while (true) {
      byte[] reply = words.received(frames.bytes());
      Long arrival = arrivals.poll();
      if (!looks()) {
        proxy.hold(arrival == null ? System.nanoTime() : arrival);
      }
      out.write(reply);
    }
  }

  /** Asks for the role, as Vigia's checks do, and goes. */
  private boolean looks() {
    return first.equals("ROLE");
  }

  /** Tells the proxy what to do. */
  private boolean tells() {
    return first.equals("PROXY");
  }

  /** One of a client, or one of which that is not known yet. */
  boolean mayBeOfClient() {
    return !looks() && !tells();
  }

  boolean isOfClient() {
    return mayBeOfClient() && !first.isEmpty();
  }

  void close() {
    try {
      client.close();
      server.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    proxy.closed(this, tells());
  }

  /** One direction. */
  private interface Side {
    void run() throws IOException, InterruptedException;
  }

  /** What becomes of words on their way. */
  enum Words {
    /** Nothing. */
    PLAIN {
      @Override
      List<?> sent(List<?> command) {
        return command;
      }

      @Override
      byte[] received(byte[] reply) {
        return reply;
      }
    },

    /** JSON is stored as text, and the version is one that clients keep caches of their own for. */
    TRANSLATED {
      @Override
      List<?> sent(List<?> command) {
        List<Object> words = new ArrayList<>(command);
        int last = words.size() - 1;
        switch (words.get(0).toString()) {
          case "JSON.GET" -> {
            return List.of("GET", words.get(1));
          }
          case "JSON.SET" -> {
            return List.of("SET", words.get(1), words.get(3));
          }
          case "JSON.MGET" -> {
            words.remove(last);
            words.set(0, "MGET");
          }
          default -> {
            return command;
          }
        }
        return words;
      }

      @Override
      byte[] received(byte[] reply) {
        String text = new String(reply, StandardCharsets.ISO_8859_1);
        return text.contains("6.2.")
            ? text.replace("6.2.", "7.4.").getBytes(StandardCharsets.ISO_8859_1)
            : reply;
      }
    };

    abstract List<?> sent(List<?> command);

    abstract byte[] received(byte[] reply);
  }
}
