package io.vigia.it.jdbc;

import io.vigia.it.Table;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What not every driver can do. A line of {@code drivers.txt} lists those that it has, and with a
 * minus in front those that it lacks of the {@link #USUAL} ones.
 */
enum Capability {
  LARGE_UPDATES("this driver has no executeLargeUpdate"),
  SEVERAL("this driver runs one statement of a text, or none"),
  ROUTINES("this database keeps no procedures"),
  KEY_COLUMNS("this driver knows no columns of keys by name"),
  KEY_INDEXES("this driver knows no columns of keys by index"),
  LENGTHS("this database does not mind the lengths of values"),
  SESSIONS("this database is in the same JVM: no connection is lost"),
  CLOSED("this pool refuses closed statements itself"),
  TIMEOUT("this driver has no time limits of statements"),
  CANCEL("this driver cannot cancel statements"),
  KEYS("this driver prepares no statement that returns keys"),
  FUNCTIONS("this driver returns no values of functions"),
  REUSED_BATCHES("this driver fails when a prepared statement is used after its batch"),
  CODES("the exceptions of this driver have neither a state nor a code nor a class");

  /** What a line need not list. */
  static final Set<Capability> USUAL = EnumSet.of(KEYS, FUNCTIONS, REUSED_BATCHES, CODES);

  private final String otherwise;

  Capability(String otherwise) {
    this.otherwise = otherwise;
  }

  /** Why a scenario that needs it cannot run without it. */
  String otherwise() {
    return otherwise;
  }

  /** Those that a cell names. */
  static Set<Capability> all(String cell) {
    Set<Capability> all = EnumSet.noneOf(Capability.class);
    Table.words(cell).forEach(name -> all.add(of(name)));
    return all;
  }

  static Capability of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
