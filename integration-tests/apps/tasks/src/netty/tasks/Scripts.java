package tasks;

import io.netty.channel.DefaultEventLoopGroup;
import io.netty.util.concurrent.Promise;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Event loops serve many requests, and are at none. */
final class Scripts {
  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("event-loop", Scripts::eventLoop);
    return all;
  }

  private static void eventLoop(Server server) throws Exception {
    DefaultEventLoopGroup loops = new DefaultEventLoopGroup(1);
    Looks looks = new Looks();
    for (int i = 0; i < 3; i++) {
      server.request(
          trace -> {
            CountDownLatch done = new CountDownLatch(4);
            Runnable task =
                () -> {
                  looks.run();
                  done.countDown();
                };
            loops.execute(task);
            loops.next().submit(task);
            loops.next().schedule(task, 1, java.util.concurrent.TimeUnit.MILLISECONDS);
            Promise<String> promise = loops.next().newPromise();
            promise.addListener(future -> task.run());
            promise.setSuccess("a");
            Pools.await(done);
          });
    }
    looks.assertAll(Trace.NONE, 12);
    loops.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS).sync();
  }
}
