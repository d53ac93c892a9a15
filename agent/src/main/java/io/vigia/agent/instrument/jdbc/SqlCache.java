package io.vigia.agent.instrument.jdbc;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What was made of the texts that were run of late, for all databases. There are two generations:
 * where the younger one is full, the elder is forgotten and the younger takes its place. Looking up
 * takes no lock.
 */
final class SqlCache {
  /** Of each generation; a text has 34 bytes and more beside its characters. */
  static final int MAX_TEXTS = 2_000;

  static final int MAX_CHARACTERS = 512 * 1024;

  private volatile Generation young = new Generation(null);

  /** What was made of a text on a database, null where that is not known. */
  @Nullable SqlStatement get(Database database, String sql) {
    Generation generation = young;
    SqlStatement found = of(database, generation.texts.get(sql));
    if (found == null) {
      Generation elder = generation.elder;
      SqlStatement kept = elder == null ? null : of(database, elder.texts.get(sql));
      if (kept != null) {
        found = new SqlStatement(kept.operation, kept.text);
        put(sql, found);
      }
    }
    return found;
  }

  /** Keeps what was made of a text; {@code statement} is of no other. */
  void put(String sql, SqlStatement statement) {
    Generation generation = young;
    if (generation.isFullWith(sql.length())) {
      if (generation.isOver.compareAndSet(false, true)) {
        generation.elder = null;
        young = new Generation(generation);
      }
      generation = young;
      generation.isFullWith(sql.length());
    }
    // Of two threads at once one may lose what it puts here: then it is made again.
    statement.next = generation.texts.get(sql);
    generation.texts.put(sql, statement);
  }

  /** How many texts are kept. */
  int size() {
    int size = 0;
    for (Generation each = young; each != null; each = each.elder) {
      size += each.texts.size();
    }
    return size;
  }

  private static @Nullable SqlStatement of(Database database, @Nullable SqlStatement first) {
    SqlStatement statement = first;
    while (statement != null && statement.operation.database != database) {
      statement = statement.next;
    }
    return statement;
  }

  /** Some texts. */
  private static final class Generation {
    final ConcurrentMap<String, SqlStatement> texts = new ConcurrentHashMap<>();
    volatile @Nullable Generation elder;
    final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger room = new AtomicInteger(MAX_TEXTS);
    private final AtomicInteger roomForCharacters = new AtomicInteger(MAX_CHARACTERS);

    Generation(@Nullable Generation elder) {
      this.elder = elder;
    }

    /** Counts a text of this length in; true where there is no room for it. */
    boolean isFullWith(int characters) {
      return room.decrementAndGet() < 0 || roomForCharacters.addAndGet(-characters) < 0;
    }
  }
}
