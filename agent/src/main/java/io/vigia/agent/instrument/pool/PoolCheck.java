package io.vigia.agent.instrument.pool;

import io.vigia.agent.health.Check;
import io.vigia.agent.health.CheckFailedException;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.util.LibraryObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Whether a connection of a pool leads to a database. It is borrowed as the application would, but
 * never the last one that is free. Lives for one round, since it holds the pool.
 */
final class PoolCheck implements Check {
  private static final String KIND = "database";
  private static final int SECONDS = 1;

  /** A little less than the limit of checks, so that what failed is told. */
  private static final long BORROW_MILLIS = 900;

  private final Object pool;
  private final ObservedPool known;
  private final Dependencies dependencies;

  PoolCheck(Object pool, ObservedPool known, Dependencies dependencies) {
    this.pool = pool;
    this.known = known;
    this.dependencies = dependencies;
  }

  @Override
  public Object key() {
    return known;
  }

  @Override
  public @Nullable Dependency component() {
    return known.database();
  }

  @Override
  public @Nullable Dependency guess() {
    Dependency database = known.database();
    Dependency likely = database == null ? dependencies.only(KIND) : database;
    return likely == null && known.isExhausted() ? named(new LibraryObject(pool)) : likely;
  }

  @Override
  public @Nullable String trouble() {
    return known.isExhausted() ? "timeout: a pool has no connection to give" : null;
  }

  @Override
  public boolean isUrgent() {
    return known.isStarving();
  }

  @Override
  public boolean ask() throws Exception {
    LibraryObject object = new LibraryObject(pool);
    double free = known.free(object);
    if (known.isStarving() && !(free >= 1)) {
      known.exhausted();
      return false;
    }
    if (!(free >= 2)) {
      known.fed();
      return false;
    }
    Thread thread = Thread.currentThread();
    // Threads that the pool starts now are the application's, and so is what it loads.
    thread.setContextClassLoader(pool.getClass().getClassLoader());
    try (Connection connection = borrow()) {
      if (!isValid(connection)) {
        throw new CheckFailedException("a connection is not valid any more");
      }
    } finally {
      thread.setContextClassLoader(null);
    }
    known.fed();
    if (known.database() == null) {
      Dependency reached = ThreadState.current().reached;
      known.leadsTo(reached == null ? named(object) : reached);
    }
    return true;
  }

  /** That of the pool's name, where nothing else tells. */
  private Dependency named(LibraryObject object) {
    String name = known.name(object);
    return dependencies.seen(KIND, name, name);
  }

  /** With a limit of its own where the pool has such a method. */
  private Connection borrow() throws Exception {
    try {
      Method limited = find(long.class);
      Object lent = limited == null ? method().invoke(pool) : limited.invoke(pool, BORROW_MILLIS);
      if (lent == null) {
        throw new CheckFailedException("timeout: no connection in " + BORROW_MILLIS + " ms");
      }
      return (Connection) lent;
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      throw cause instanceof Exception ? (Exception) cause : e;
    }
  }

  private Method method() throws NoSuchMethodException {
    Method found = find();
    if (found == null) {
      throw new NoSuchMethodException("getConnection");
    }
    return found;
  }

  private @Nullable Method find(Class<?>... types) {
    try {
      Method method = pool.getClass().getMethod("getConnection", types);
      if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
        method.setAccessible(true);
      }
      return method;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static boolean isValid(Connection connection) throws SQLException {
    try {
      return connection.isValid(SECONDS);
    } catch (AbstractMethodError | SQLFeatureNotSupportedException e) {
      return answers(connection); // a driver or a pool of JDBC 3
    }
  }

  private static boolean answers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      statement.execute("SELECT 1");
      return true;
    } catch (SQLException e) {
      // A database that does not know this sentence has answered.
      if (String.valueOf(e.getSQLState()).startsWith("42")) {
        return true;
      }
      throw e;
    }
  }
}
