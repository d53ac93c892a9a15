package io.vigia.agent.instrument.jdbc;

import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import io.vigia.agent.telemetry.Meters;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The databases seen so far; as many as there are systems and admitted namespaces. */
final class Databases {
  private static final String KIND = "database";

  private final Meters meters;
  private final Dependencies dependencies;
  private final SqlCache cache = new SqlCache();
  private final ConcurrentMap<String, Database> byName = new ConcurrentHashMap<>();

  private final ClassValue<Optional<Database>> byDriverClass =
      new ClassValue<Optional<Database>>() {
        @Override
        protected Optional<Database> computeValue(Class<?> type) {
          DatabaseSystem system = DatabaseSystem.ofDriverClass(type.getName());
          return system == null
              ? Optional.empty()
              : Optional.of(named(system.label, JdbcUrl.NO_NAMESPACE, null));
        }
      };

  Databases(Meters meters, Dependencies dependencies) {
    this.meters = meters;
    this.dependencies = dependencies;
  }

  /**
   * The health of what this database is on.
   *
   * @param server what {@link JdbcUrl#server} tells; null for the first of all
   */
  Dependency dependency(String namespace, @Nullable String server) {
    return server == null || server.equals(JdbcUrl.NO_NAMESPACE)
        ? dependencies.seen(KIND)
        : dependencies.seen(KIND, server, namespace);
  }

  /** The one that a URL leads to. */
  Database ofUrl(@Nullable String url) {
    JdbcUrl parsed = JdbcUrl.parse(url == null ? "" : url);
    return named(parsed.system.label, meters.dbNamespaces.admit(parsed.namespace), parsed.server);
  }

  /**
   * What can be said of a connection or statement by its class alone, as for those that come from a
   * driver's own {@code DataSource}; null for classes that are no known driver's, as wrappers are.
   */
  @Nullable Database ofDriverClass(Class<?> type) {
    return byDriverClass.get(type).orElse(null);
  }

  private Database named(String system, String namespace, @Nullable String server) {
    String key = system + '/' + namespace;
    Database database = byName.get(key);
    if (database == null) {
      database = new Database(system, namespace, server, this, meters, cache);
      Database first = byName.putIfAbsent(key, database);
      database = first == null ? database : first;
    }
    return database;
  }
}
