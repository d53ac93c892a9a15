package io.vigia.it.jdbc;

import java.util.Locale;

/** What not every driver can do; a line of {@code drivers.txt} lists those that it has. */
enum Capability {
  LARGE_UPDATES("this driver has no executeLargeUpdate");

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
