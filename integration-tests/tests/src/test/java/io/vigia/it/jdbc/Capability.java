package io.vigia.it.jdbc;

import java.util.Locale;

/** What not every driver can do; a line of {@code drivers.txt} lists those that it has. */
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
  CANCEL("this driver cannot cancel statements");

  private final String otherwise;

  Capability(String otherwise) {
    this.otherwise = otherwise;
  }

  /** Why a scenario that needs it cannot run without it. */
  String otherwise() {
    return otherwise;
  }

  static Capability of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
