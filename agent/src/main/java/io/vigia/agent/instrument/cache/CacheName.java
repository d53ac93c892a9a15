package io.vigia.agent.instrument.cache;

import io.vigia.agent.telemetry.AppFrame;
import io.vigia.agent.util.LibraryObject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What a cache is called: by its own name, else by the class of the application that it was made
 * for, found on the stack of that.
 */
final class CacheName {
  private static final String UNNAMED = "unnamed";

  /** Its caches are counted as JCache's; the one of Caffeine's below is a part of each. */
  private static final String CAFFEINE_JCACHE = "com.github.benmanes.caffeine.jcache.";

  /** So many stacks are looked at whatever the rate, further ones now and then. */
  private static final int FREE_LOOKS = 1_000;

  private static final long LOOK_EVERY_NANOS = 100_000_000;

  private static final AtomicInteger looks = new AtomicInteger();
  private static final AtomicLong lastLook = new AtomicLong(System.nanoTime());

  private CacheName() {}

  /** Null where the cache is not to be counted, because something above or below it is. */
  static @Nullable String of(Object cache, CacheKind kind) {
    LibraryObject object = new LibraryObject(cache);
    if (kind == CacheKind.SPRING && isRemote(object.get("getNativeCache").raw())) {
      return null;
    }
    if (kind == CacheKind.SPRING || kind == CacheKind.JCACHE) {
      String own = object.text("getName");
      return own == null || own.isEmpty() ? UNNAMED : own;
    }
    return mayLook() ? ofBuilder(kind) : UNNAMED;
  }

  private static @Nullable String ofBuilder(CacheKind kind) {
    StackTraceElement[] stack = new Throwable().getStackTrace();
    for (int i = 0; kind == CacheKind.CAFFEINE && i < stack.length; i++) {
      if (stack[i].getClassName().startsWith(CAFFEINE_JCACHE)) {
        return null;
      }
    }
    String application = AppFrame.findClass(stack);
    return application == null ? UNNAMED : application;
  }

  /** False where caches are made as other objects are: then looking would cost too much. */
  private static boolean mayLook() {
    if (looks.get() < FREE_LOOKS) {
      looks.incrementAndGet();
      return true;
    }
    long now = System.nanoTime();
    long last = lastLook.get();
    return now - last > LOOK_EVERY_NANOS && lastLook.compareAndSet(last, now);
  }

  /** True where a map is one of Redis, whose commands are counted. */
  private static boolean isRemote(@Nullable Object map) {
    return map != null && map.getClass().getName().startsWith("org.redisson.");
  }
}
