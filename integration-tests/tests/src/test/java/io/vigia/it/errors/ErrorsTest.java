package io.vigia.it.errors;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every kind of error in every kind of server: told of once, with where it has happened. */
class ErrorsTest {
  private static final int AT_ONCE = 3;

  @TestFactory
  Stream<DynamicNode> all() {
    ExecutorService players = Executors.newFixedThreadPool(AT_ONCE, ErrorsTest::player);
    List<DynamicNode> nodes = new ArrayList<>();
    Server.all().forEach(server -> nodes.add(tests(server, players)));
    players.shutdown();
    return nodes.stream();
  }

  private static DynamicNode tests(Server server, ExecutorService players) {
    List<Trouble> all = Trouble.of(server.kind(), server.name().startsWith("RESTEasy 7"));
    Play play = new Play(server, all);
    players.submit(play);
    Stream<DynamicNode> tests =
        all.stream().map(one -> dynamicTest(one.toString(), () -> play.await(one)));
    DynamicNode end = dynamicTest("nothing else", play::awaitEnd);
    return dynamicContainer(server.toString(), Stream.concat(tests, Stream.of(end)));
  }

  private static Thread player(Runnable task) {
    Thread thread = new Thread(task, "player");
    thread.setDaemon(true);
    return thread;
  }
}
