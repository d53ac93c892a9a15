package io.vigia.agent.instrument.concurrent;

/**
 * Which tasks are a library's own, whoever happens to submit them: they go on with connections of
 * other requests, fill pools, or work queues off into which other requests put something.
 */
final class TaskKinds {
  private static final String[] OF_LIBRARIES = {
    // Connections
    "org.apache.tomcat.util.net.",
    "org.apache.coyote.",
    "org.eclipse.jetty.",
    "io.undertow.",
    "org.xnio.",
    "org.glassfish.grizzly.",
    "io.netty.",
    "io.vertx.",
    "kotlinx.coroutines.",
    "okhttp3.",
    "io.sentry.",
    "io.lettuce.",
    "org.redisson.",
    "sun.",
    "jdk.",
    "com.sun.",
    // Pools of connections
    "com.zaxxer.hikari.",
    "com.mchange.v2.",
    "com.alibaba.druid.",
    "org.apache.tomcat.jdbc.",
    "org.apache.commons.pool2.",
    "org.apache.commons.dbcp2.",
    "org.vibur.",
    "io.agroal.",
    // Workers
    "java.util.concurrent.ThreadPoolExecutor$Worker",
    "org.apache.tomcat.util.threads.",
    "java.lang.VirtualThread",
    "com.google.common.util.concurrent.SequentialExecutor$",
    "com.google.common.util.concurrent.SerializingExecutor$",
    "com.github.benmanes.caffeine.cache.BoundedLocalCache$PerformCleanupTask",
    "akka.dispatch.Mailbox",
    "org.apache.pekko.dispatch.Mailbox",
    // Futures of Guava look at the class of their own listeners
    "com.google.common.util.concurrent.AbstractFuture$",
  };

  private final ClassValue<Boolean> kinds =
      new ClassValue<Boolean>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return !isOfLibrary(type.getName());
        }
      };

  /** True for a task that is part of the request that submits it. */
  boolean ofRequests(Object task) {
    return kinds.get(task.getClass());
  }

  private static boolean isOfLibrary(String name) {
    for (String prefix : OF_LIBRARIES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
