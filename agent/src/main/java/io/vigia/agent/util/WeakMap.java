package io.vigia.agent.util;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A concurrent map whose keys are compared by identity and held weakly; an entry goes with its key.
 * A value must not hold its key.
 *
 * @param <K> the application's objects
 * @param <V> the agent's
 */
public final class WeakMap<K, V> {
  private final ConcurrentMap<Object, V> map = new ConcurrentHashMap<>();
  private final ReferenceQueue<K> cleared = new ReferenceQueue<>();
  private final @Nullable Consumer<V> lost;

  public WeakMap() {
    this(null);
  }

  /**
   * A map that tells of its losses.
   *
   * @param lost takes the values whose keys were collected, when something is put next; null for
   *     nobody
   */
  public WeakMap(@Nullable Consumer<V> lost) {
    this.lost = lost;
  }

  public @Nullable V get(K key) {
    return map.get(new Lookup(key));
  }

  public void put(K key, V value) {
    expunge();
    map.put(new WeakKey<>(key, cleared), value);
  }

  public @Nullable V remove(K key) {
    return map.remove(new Lookup(key));
  }

  /** The number of entries, among them some whose keys are gone. */
  public int size() {
    expunge();
    return map.size();
  }

  private void expunge() {
    for (Reference<?> key = cleared.poll(); key != null; key = cleared.poll()) {
      V value = map.remove(key);
      if (value != null && lost != null) {
        lost.accept(value);
      }
    }
  }

  private static final class WeakKey<K> extends WeakReference<K> {
    private final int hash;

    WeakKey(K key, ReferenceQueue<K> queue) {
      super(key, queue);
      hash = System.identityHashCode(key);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    @SuppressWarnings("EqualsUnsafeCast") // keys and look-ups meet in this map only
    public boolean equals(Object other) {
      return this == other || (other instanceof WeakKey && sameKey((WeakKey<?>) other));
    }

    private boolean sameKey(WeakKey<?> other) {
      Object key = get();
      return key != null && key == other.get();
    }
  }

  /** A key for one look-up, not tracked by the collector. */
  private static final class Lookup {
    private final Object key;

    Lookup(Object key) {
      this.key = key;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(key);
    }

    @Override
    @SuppressWarnings("EqualsUnsafeCast") // keys and look-ups meet in this map only
    public boolean equals(Object other) {
      return other instanceof WeakKey && ((WeakKey<?>) other).get() == key;
    }
  }
}
