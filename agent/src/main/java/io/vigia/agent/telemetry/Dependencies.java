package io.vigia.agent.telemetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The components seen so far, by name. */
public final class Dependencies {
  /** Beyond so many, further ones of a kind are the first of it. */
  static final int LIMIT = 50;

  private final ConcurrentMap<String, Dependency> byName = new ConcurrentSkipListMap<>();

  /** The names of those that were seen by kind and key. */
  private final Map<String, String> names = new HashMap<>();

  /**
   * That of this name, which appears in {@code /health} from now on; of a kind of which there are
   * several the first one.
   */
  public Dependency seen(String name) {
    return byName.computeIfAbsent(name, n -> new Dependency(n, false));
  }

  /**
   * One of its kind: the first is {@code database}, others are {@code database:orders}. A name
   * stays what it is for as long as the process lives.
   *
   * @param key tells it from others of its kind; never shown
   * @param name is shown where it is not the first
   */
  public Dependency seen(String kind, String key, String name) {
    return seen(nameOf(kind, kind + ' ' + key, name));
  }

  private synchronized String nameOf(String kind, String key, String name) {
    String known = names.get(key);
    if (known == null) {
      known = kind;
      boolean isFull = names.size() >= LIMIT;
      for (int i = 1; names.containsValue(known) && !isFull; i++) {
        known = kind + ':' + name + (i == 1 ? "" : "-" + i);
      }
      if (!isFull) {
        names.put(key, known);
      }
    }
    return known;
  }

  /** The only one of a kind; null where there is none or more than one. */
  public @Nullable Dependency only(String kind) {
    Dependency only = null;
    for (Dependency each : all()) {
      if (each.name().equals(kind) || each.name().startsWith(kind + ':')) {
        if (only != null) {
          return null;
        }
        only = each;
      }
    }
    return only;
  }

  /** A part of this process, of which nobody hears in {@code /health} until it fails. */
  public Dependency own(String name) {
    return byName.computeIfAbsent(name, n -> new Dependency(n, true));
  }

  /** All that are in use, in the order of their names. */
  public Collection<Dependency> all() {
    List<Dependency> all = new ArrayList<>(byName.values());
    all.removeIf(each -> !each.isThere());
    return all;
  }
}
