package io.vigia.agent.telemetry;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the pools of the heap are for, by the names that the collectors of all JVMs give them. */
final class MemoryPools {
  private MemoryPools() {}

  /** Those that hold objects which have lived for a while. */
  static List<MemoryPoolMXBean> longLived() {
    List<MemoryPoolMXBean> pools = new ArrayList<>();
    for (MemoryPoolMXBean pool : ofHeap()) {
      if (isLongLived(pool.getName())) {
        pools.add(pool);
      }
    }
    return pools;
  }

  /** The name of the pool in which objects are made; null where none is known. */
  static @Nullable String allocation() {
    String found = null;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (isAllocation(pool.getName())) {
        found = pool.getName();
      }
    }
    return found;
  }

  /** True where the collector keeps young objects apart from old ones. */
  static boolean areGenerations() {
    int young = 0;
    for (MemoryPoolMXBean pool : ofHeap()) {
      if (pool.getName().contains("GPGC")) {
        return true;
      }
      young += pool.getName().contains("tenured") ? 0 : 1;
    }
    return young > 1;
  }

  private static List<MemoryPoolMXBean> ofHeap() {
    List<MemoryPoolMXBean> pools = new ArrayList<>();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        pools.add(pool);
      }
    }
    return pools;
  }

  /** Null for a pool that is no more, or that cannot be read just now. */
  static @Nullable MemoryUsage usage(MemoryPoolMXBean pool) {
    try {
      return pool.getUsage();
    } catch (IllegalArgumentException | InternalError e) {
      return null; // while the JVM changes its size, and with some options
    }
  }

  private static boolean isLongLived(String name) {
    return name.endsWith("Old Gen")
        || name.endsWith("Tenured Gen")
        || name.equals("Shenandoah")
        || name.equals("ZHeap")
        || name.endsWith("Old Generation")
        || name.endsWith("balanced-old")
        || name.contains("tenured")
        || name.equals("JavaHeap");
  }

  private static boolean isAllocation(String name) {
    return name.endsWith("Eden Space")
        || name.equals("Shenandoah")
        || name.equals("Shenandoah Young Gen")
        || name.equals("ZHeap")
        || name.equals("ZGC Young Generation")
        || name.endsWith("New Gen")
        || name.endsWith("nursery-allocate")
        || name.endsWith("-eden")
        || name.equals("JavaHeap");
  }
}
