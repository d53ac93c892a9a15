package io.vigia.agent.util;

import io.vigia.bootstrap.Carrier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One object of the agent's for each of a library's: in a field of that object where its class was
 * rewritten to have one, else in a {@link WeakMap}, as for classes loaded before the agent. There
 * is one field an object: two attachments must not share a class.
 *
 * @param <V> what is attached; must not hold what it is attached to
 */
public final class Attachments<V> {
  private final Class<V> type;
  private final WeakMap<Object, V> others;

  public Attachments(Class<V> type) {
    this(type, null);
  }

  /**
   * Attachments that tell of their losses.
   *
   * @param lost takes what was attached to objects that were collected and carried nothing
   *     themselves; null for nobody
   */
  public Attachments(Class<V> type, @Nullable Consumer<V> lost) {
    this.type = type;
    others = new WeakMap<>(lost);
  }

  public @Nullable V get(Object object) {
    if (object instanceof Carrier) {
      Object carried = ((Carrier) object).vigiaCarried();
      return type.isInstance(carried) ? type.cast(carried) : null;
    }
    return others.get(object);
  }

  public void put(Object object, V value) {
    if (object instanceof Carrier) {
      ((Carrier) object).vigiaCarry(value);
    } else {
      others.put(object, value);
    }
  }

  /** What was attached, which it is no longer; null where nothing was. */
  public @Nullable V take(Object object) {
    if (object instanceof Carrier) {
      V carried = get(object);
      if (carried != null) {
        ((Carrier) object).vigiaCarry(null);
      }
      return carried;
    }
    return others.remove(object);
  }
}
