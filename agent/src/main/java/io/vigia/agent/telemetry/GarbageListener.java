package io.vigia.agent.telemetry;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import io.vigia.agent.util.Log;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/** Told by the JVM of each garbage collection that is over, on a thread of the JVM's. */
final class GarbageListener implements NotificationListener {
  private final GarbageCollections collections;
  private volatile boolean hasFailed;

  private GarbageListener(GarbageCollections collections) {
    this.collections = collections;
  }

  /** The collections from now on. */
  static GarbageCollections watch() {
    GarbageCollections collections = GarbageCollections.ofThisJvm();
    GarbageListener listener = new GarbageListener(collections);
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter) {
        ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
      }
    }
    return collections;
  }

  @Override
  public void handleNotification(Notification notification, @Nullable Object unused) {
    if (!notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      return;
    }
    try {
      CompositeData told = (CompositeData) notification.getUserData();
      collected(GarbageCollectionNotificationInfo.from(told));
    } catch (RuntimeException | LinkageError e) {
      if (!hasFailed) {
        hasFailed = true;
        Log.warn("jvm_gc_* is without collections that cannot be read", e);
      }
    }
  }

  private void collected(GarbageCollectionNotificationInfo told) {
    GcInfo info = told.getGcInfo();
    collections.collected(
        told.getGcName(),
        told.getGcAction(),
        told.getGcCause(),
        info.getDuration(),
        info.getMemoryUsageBeforeGc(),
        info.getMemoryUsageAfterGc());
  }
}
