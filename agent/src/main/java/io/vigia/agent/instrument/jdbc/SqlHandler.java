package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.telemetry.RequestContext;
import io.vigia.agent.telemetry.ThreadState;
import io.vigia.agent.telemetry.statements.StatementStats;
import io.vigia.agent.telemetry.statements.Statements;
import io.vigia.agent.util.Attachments;
import io.vigia.agent.util.WeakMap;
import io.vigia.bootstrap.Call;
import io.vigia.bootstrap.ConnectCall;
import io.vigia.bootstrap.SqlHook;
import io.vigia.bootstrap.StatementCall;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times statements by database and operation, and by their texts without literals.
 *
 * <p>Knows a statement by what was seen when it was made: connections by the URL that their driver
 * was asked for, statements by their connection and text. Whatever wraps them was made by none of
 * these calls, is not known, and so is not measured: the driver's own statement inside it is.
 */
public final class SqlHandler implements SqlHook {
  private static final Call IN_DRIVER = new InDriver();

  /** The text of a batch whose statements are not all the same. */
  private static final String SEVERAL = "(several statements)";

  private final Databases databases;
  private final Attachments<Database> connections = new Attachments<>(Database.class);

  /** What a prepared statement does; {@link Database#plain} for others. */
  private final Attachments<SqlStatement> statements = new Attachments<>(SqlStatement.class);

  /** What the texts do that were added to the batch of a plain statement. */
  private final WeakMap<Object, SqlStatement> batches = new WeakMap<>();

  private final Statements statistics;

  /** The connection that each thread is opening; nested where one driver asks another. */
  private final ThreadLocal<@Nullable Connecting> connecting = new ThreadLocal<>();

  public SqlHandler(Meters meters, Dependencies dependencies, Statements statistics) {
    this.statistics = statistics;
    databases = new Databases(meters, dependencies);
  }

  @Override
  public ConnectCall connecting(@Nullable String url) {
    Connecting call = new Connecting(url, connecting.get(), inDriver());
    connecting.set(call);
    return call;
  }

  @Override
  public @Nullable Call inDriver(Object driver) {
    Database known = connections.get(driver);
    ThreadState state = ThreadState.current();
    if (state.isChecking && known != null) {
      state.reached = known.dependency();
    }
    return known != null || databases.ofDriverClass(driver.getClass()) != null ? inDriver() : null;
  }

  private static @Nullable Call inDriver() {
    ThreadState state = ThreadState.current();
    if (state.inSql) {
      return null;
    }
    state.inSql = true;
    return IN_DRIVER;
  }

  @Override
  public void created(Object connection, @Nullable Object statement, @Nullable String sql) {
    if (statement == null || statements.get(statement) != null) {
      return;
    }
    Database database = database(connection);
    if (database != null) {
      statements.put(statement, sql == null ? database.plain : database.statement(sql));
    }
  }

  @Override
  public void batched(Object statement, @Nullable String sql) {
    SqlStatement plain = statements.get(statement);
    if (plain == null || sql == null) {
      return;
    }
    SqlStatement before = batches.get(statement);
    SqlStatement added = plain.operation.database.statement(sql);
    if (before == null) {
      batches.put(statement, added);
    } else if (!before.text.equals(added.text)) {
      boolean same = before.operation == added.operation;
      Operation operation = same ? added.operation : plain.operation.database.other;
      batches.put(statement, new SqlStatement(operation, SEVERAL));
    }
  }

  @Override
  public @Nullable StatementCall executing(Object statement, @Nullable String sql) {
    ThreadState state = ThreadState.current();
    SqlStatement runs = state.inSql ? null : statement(statement, sql);
    if (runs == null) {
      return null;
    }
    StatementStats stats = runs.stats(statistics);
    RequestContext request = state.request;
    // What a pool tests or prepares a connection with is a statement, but not the request's.
    if (request != null && state.borrowing == 0) {
      statistics.runs(request, stats);
    }
    return new SqlCall(runs.operation, stats, statistics, state);
  }

  @Override
  public @Nullable Call ending(Object connection, String verb) {
    ThreadState state = ThreadState.current();
    Database database = state.inSql ? null : database(connection);
    return database == null ? null : new TransactionCall(database.verb(verb), state);
  }

  @Override
  public void batchCleared(Object statement) {
    SqlStatement made = statements.get(statement);
    if (made != null && made == made.operation.database.plain) {
      batches.remove(statement);
    }
  }

  /** That of a driver's own connection; null for a wrapper of one. */
  private @Nullable Database database(Object connection) {
    Database database = connections.get(connection);
    return database == null ? unasked(connection) : database;
  }

  /** That of a connection which no driver was asked for, as of a driver's {@code DataSource}. */
  private @Nullable Database unasked(Object connection) {
    Database byClass = databases.ofDriverClass(connection.getClass());
    if (byClass == null) {
      return null;
    }
    Call quiet = inDriver();
    // Inside a driver's call it may be half made.
    if (quiet == null) {
      return byClass;
    }
    // One that does not tell, or fails to, is not asked again.
    connections.put(connection, byClass);
    try {
      String url = ConnectionUrl.of(connection);
      if (url == null) {
        return byClass;
      }
      Database database = databases.ofUrl(url);
      connections.put(connection, database);
      return database;
    } finally {
      quiet.end(null);
    }
  }

  private @Nullable SqlStatement statement(Object statement, @Nullable String sql) {
    SqlStatement made = statements.get(statement);
    if (made == null) {
      Database database = databases.ofDriverClass(statement.getClass());
      return database == null ? null : sql == null ? database.unknown : database.statement(sql);
    }
    Database database = made.operation.database;
    if (sql != null) {
      return database.statement(sql);
    }
    // A plain statement whose batch is empty runs nothing.
    return made == database.plain ? batches.remove(statement) : made;
  }

  /** What a driver does for itself. */
  private static final class InDriver implements Call {
    @Override
    public void end(@Nullable Throwable thrown) {
      ThreadState.current().inSql = false;
    }
  }

  /** A connection being opened. */
  private final class Connecting implements ConnectCall {
    private final @Nullable String url;
    private final @Nullable Connecting outer;
    private final @Nullable Call quiet;

    /** True once a driver that was asked inside has opened, or failed to open, a connection. */
    private boolean innerEnded;

    Connecting(@Nullable String url, @Nullable Connecting outer, @Nullable Call quiet) {
      this.url = url;
      this.outer = outer;
      this.quiet = quiet;
    }

    @Override
    public void end(@Nullable Object connection, @Nullable Throwable thrown) {
      if (outer == null) {
        connecting.remove();
      } else {
        connecting.set(outer);
      }
      if (quiet != null) {
        quiet.end(thrown);
      }
      if (connection == null && thrown == null) {
        return;
      }
      if (outer != null) {
        outer.innerEnded = true;
      }
      // A driver that asked another one is a wrapper: the other's connection is the real one.
      if (innerEnded) {
        return;
      }
      Database database = databases.ofUrl(url);
      if (connection == null) {
        database.dependency().unreachable();
      } else {
        connections.put(connection, database);
        database.dependency().answered(System.nanoTime());
      }
    }
  }
}
