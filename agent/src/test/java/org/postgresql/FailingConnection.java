package org.postgresql;

import java.lang.reflect.Proxy;
import java.sql.Connection;

/** A connection of a known driver's package that fails whatever it is asked. */
public final class FailingConnection {
  private int asked;

  /** Not public, so that its proxy lies in this package. */
  interface Own extends Connection {}

  /** The connection, which throws {@code thrown}. */
  public Connection failingWith(Throwable thrown) {
    return (Connection)
        Proxy.newProxyInstance(
            Own.class.getClassLoader(),
            new Class<?>[] {Own.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("hashCode")) {
                return System.identityHashCode(proxy);
              }
              if (method.getName().equals("equals")) {
                return proxy == arguments[0];
              }
              asked++;
              throw thrown;
            });
  }

  /** How often it was asked something. */
  public int asked() {
    return asked;
  }
}
