package shop.store;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** What a shopper has picked so far; lives in the HTTP session. */
public final class Cart implements Serializable {
  private static final long serialVersionUID = 1;

  private final TreeMap<Integer, Integer> quantities = new TreeMap<>();

  /** Adds one of an item. */
  public synchronized void add(int itemId) {
    quantities.merge(itemId, 1, Integer::sum);
  }

  /** A copy: quantities by item id. */
  public synchronized Map<Integer, Integer> quantities() {
    return new TreeMap<>(quantities);
  }
}
