package io.vigia.it.jdbc;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario with every driver and pool, on the oldest and on the newest JDK that it runs on.
 */
class JdbcTest {
  private static final int AT_ONCE = 3;

  @TestFactory
  Stream<DynamicNode> drivers() {
    ExecutorService players = Executors.newFixedThreadPool(AT_ONCE, JdbcTest::player);
    List<DynamicNode> nodes = new ArrayList<>();
    Run.all("drivers.txt").forEach(run -> nodes.add(tests(run, players)));
    Run.all("pools.txt").forEach(run -> nodes.add(tests(run, players)));
    players.shutdown();
    return nodes.stream();
  }

  private static DynamicNode tests(Run run, ExecutorService players) {
    List<Scenario> scenarios = Scenario.of(run.driver());
    Play play = new Play(run, scenarios);
    players.submit(play);
    List<DynamicNode> tests = new ArrayList<>();
    scenarios.forEach(one -> tests.add(dynamicTest(one.title(), () -> play.await(one))));
    tests.add(dynamicTest("No harm is done", play::awaitEnd));
    return dynamicContainer(run.toString(), tests);
  }

  private static Thread player(Runnable task) {
    Thread thread = new Thread(task, "player");
    thread.setDaemon(true);
    return thread;
  }
}
