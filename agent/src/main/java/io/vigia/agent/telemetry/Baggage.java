package io.vigia.agent.telemetry;

import org.jspecify.annotations.Nullable;

/** The W3C's header {@code baggage}. */
public final class Baggage {
  /** No more is handed on: https://www.w3.org/TR/baggage/#limits. */
  static final int MAX_LENGTH = 8_192;

  private Baggage() {}

  /**
   * What is sent where the application sends {@code own} and Sentry's members go with it; null
   * where the header is to stay as it is.
   *
   * @param own the value of the application's header; null for none
   */
  public static @Nullable String merged(@Nullable String own, String members) {
    if (members.isEmpty()) {
      return null;
    }
    if (own == null || own.isEmpty()) {
      return members;
    }
    boolean isThere = own.contains("sentry-trace_id");
    boolean fits = own.length() + 1 + members.length() <= MAX_LENGTH;
    return isThere || !fits ? null : own + ',' + members;
  }
}
