package io.vigia.agent.instrument.concurrent;

import java.util.Collection;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.PriorityBlockingQueue;

/** Which queues of pools take any task for what it is: no more than a task. */
final class PoolQueues {
  private static final String[] OF_LIBRARIES = {"org.apache.tomcat.util.threads.TaskQueue"};

  private PoolQueues() {}

  /**
   * False for those that compare tasks, and for those of the application, which may look at them in
   * any way.
   */
  static boolean takeAnyTask(Collection<?> queue) {
    Class<?> type = queue.getClass();
    if (type.getClassLoader() == null) {
      return type != PriorityBlockingQueue.class && type != DelayQueue.class;
    }
    for (String known : OF_LIBRARIES) {
      if (known.equals(type.getName())) {
        return true;
      }
    }
    return false;
  }
}
