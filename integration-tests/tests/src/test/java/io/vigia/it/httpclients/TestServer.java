package io.vigia.it.httpclients;

import com.sun.net.httpserver.HttpServer;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.BlockingHandler;
import io.vigia.it.Await;
import io.vigia.it.containers.TestKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * The servers that clients talk to: answer by the path, and keep what they get. One speaks
 * HTTP/1.1, one also HTTP/2, with and without TLS.
 */
final class TestServer implements AutoCloseable {
  private static final String BASIC = "Basic am9lOnNlY3JldA=="; // joe:secret

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final HttpServer http1;
  private final Undertow http2;

  /** Has a port, which nobody else gets, and does not listen there. */
  private final Socket refusing = new Socket();

  private volatile int scenario;

  /** Opened when the next scenario begins: for answers that never come. */
  private volatile CountDownLatch patience = new CountDownLatch(1);

  /**
   * @param keys of {@link TestKeys}
   */
  TestServer(Path keys) throws IOException, GeneralSecurityException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    http1 = HttpServer.create(any, 0);
    http1.setExecutor(threads);
    http1.createContext(
        "/",
        exchange -> {
          handle(new JdkConversation(exchange));
          exchange.close();
        });
    http1.start();
    SSLContext tls = TestKeys.context(keys);
    http2 =
        Undertow.builder()
            .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
            .addHttpListener(0, any.getHostString())
            .addHttpsListener(0, any.getHostString(), tls)
            .setHandler(new BlockingHandler(exchange -> handle(new Http2Conversation(exchange))))
            .setIoThreads(1)
            .setWorkerThreads(8)
            .build();
    http2.start();
    refusing.bind(any);
  }

  /**
   * Fills in where an order goes to: {@code GET $server/ok}. The first step of the path is that of
   * the scenario, but for {@code $plain}.
   */
  String address(String order) {
    String step = "/~" + scenario;
    return order
        .replace("$proxied", "http://shop.invalid" + step)
        .replace("$proxy", "127.0.0.1:" + http1.getAddress().getPort())
        .replace("$plain", "http://127.0.0.1:" + http1.getAddress().getPort())
        .replace("$server", "http://127.0.0.1:" + http1.getAddress().getPort() + step)
        .replace("$localhost", "http://localhost:" + http1.getAddress().getPort() + step)
        .replace("$http2", "http://localhost:" + port(0) + step)
        .replace("$https", "https://localhost:" + port(1) + step)
        .replace("$stranger", "https://127.0.0.1:" + port(1) + step)
        .replace("$refusing", "http://127.0.0.1:" + refusing.getLocalPort())
        .replace("$unknown", "http://nowhere.invalid");
  }

  private int port(int listener) {
    return ((InetSocketAddress) http2.getListenerInfo().get(listener).getAddress()).getPort();
  }

  /** Forgets what it has got, and what may still come of that. */
  void begin() {
    scenario++;
    received.clear();
    patience.countDown();
    patience = new CountDownLatch(1);
  }

  /** What it has got since {@link #begin}, once those are {@code count}. */
  List<Received> received(int count) {
    return Await.value(() -> List.copyOf(received), all -> all.size() >= count);
  }

  @Override
  public void close() throws IOException {
    patience.countDown();
    refusing.close();
    http1.stop(0);
    http2.stop();
    threads.shutdown();
  }

  private void handle(Conversation conversation) throws IOException {
    Received request = conversation.request();
    String[] path = request.path().substring(1).split("/", 2);
    if (path[0].startsWith("~")) {
      if (!path[0].equals("~" + scenario)) {
        return; // clients repeat what an earlier scenario has given up
      }
      path = path[1].split("/", 2);
    }
    received.add(request);
    try {
      answer(conversation, path[0], path.length < 2 ? "" : path[1]);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(Conversation with, String what, String rest)
      throws IOException, InterruptedException {
    if (what.equals("slam")) {
      return; // and with that the connection, of which nobody has read the body
    }
    String body = with.body();
    switch (what) {
      case "status" -> with.answer(Integer.parseInt(rest), Map.of(), "status " + rest);
      case "echo" -> with.answer(200, Map.of(), body);
      case "redirect" -> with.answer(Integer.parseInt(rest), Map.of("Location", with.query()), "");
      case "late" -> {
        TimeUnit.MILLISECONDS.sleep(Long.parseLong(rest));
        with.answer(200, Map.of(), "late");
      }
      case "never" -> patience.await();
      case "reset" -> {}
      case "basic" -> challenge(with, BASIC, "Basic realm=\"it\"");
      case "digest" ->
          challenge(with, "Digest ", "Digest realm=\"it\", nonce=\"1a2b\", qop=\"auth\"");
      case "busy" -> busy(with);
      case "cacheable" -> with.answer(200, Map.of("Cache-Control", "max-age=600"), "cacheable");
      default -> with.answer(200, Map.of(), what);
    }
  }

  /** 503 the first time, with the leave to come again at once. */
  private void busy(Conversation with) throws IOException {
    if (received.size() == 1) {
      with.answer(503, Map.of("Retry-After", "0"), "busy");
    } else {
      with.answer(200, Map.of(), "done");
    }
  }

  private static void challenge(Conversation with, String wanted, String challenge)
      throws IOException {
    if (with.request().header("authorization").stream().anyMatch(one -> one.startsWith(wanted))) {
      with.answer(200, Map.of(), "welcome");
    } else {
      with.answer(401, Map.of("WWW-Authenticate", challenge), "who?");
    }
  }
}
