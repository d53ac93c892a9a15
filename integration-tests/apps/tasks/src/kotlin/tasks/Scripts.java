package tasks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.ContinuationInterceptor;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineDispatcher;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.DelayKt;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import kotlinx.coroutines.GlobalScope;

/** Those of coroutines, written out as Kotlin's compiler would. */
final class Scripts {
  private Scripts() {}

  static Map<String, Script> all() {
    Map<String, Script> all = new LinkedHashMap<>();
    all.put("default", new Following(() -> look -> run(Dispatchers.getDefault(), look)));
    all.put("io", new Following(() -> look -> run(Dispatchers.getIO(), look)));
    all.put(
        "executor",
        new Following(() -> new Pools.OnPool(Executors.newFixedThreadPool(3), Scripts::onPool)));
    return all;
  }

  private static int onPool(ExecutorService pool, Runnable look) throws Exception {
    return run(ExecutorsKt.from(pool), look);
  }

  private static int run(CoroutineDispatcher dispatcher, Runnable look) throws Exception {
    CountDownLatch done = new CountDownLatch(5);
    for (int i = 0; i < 5; i++) {
      BuildersKt.launch(
          GlobalScope.INSTANCE,
          dispatcher,
          CoroutineStart.DEFAULT,
          (scope, continuation) -> suspended(continuation, look, done));
    }
    Pools.await(done);
    return 10;
  }

  /** Looks, waits, and looks again. */
  private static Object suspended(
      Continuation<? super Unit> outer, Runnable look, CountDownLatch done) {
    look.run();
    Continuation<Unit> rest =
        new Continuation<Unit>() {
          @Override
          public CoroutineContext getContext() {
            return outer.getContext();
          }

          @Override
          public void resumeWith(Object result) {
            look.run();
            done.countDown();
            outer.resumeWith(Unit.INSTANCE);
          }
        };
    ContinuationInterceptor dispatcher = outer.getContext().get(ContinuationInterceptor.Key);
    Object suspended = IntrinsicsKt.getCOROUTINE_SUSPENDED();
    if (DelayKt.delay(2, dispatcher.interceptContinuation(rest)) == suspended) {
      return suspended;
    }
    // It was over before anybody could wait for it.
    look.run();
    done.countDown();
    return Unit.INSTANCE;
  }
}
