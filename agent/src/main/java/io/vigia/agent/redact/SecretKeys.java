package io.vigia.agent.redact;

import java.util.List;

/** The names whose values are secrets. */
final class SecretKeys {
  private static final String[] PARTS = {
    "password",
    "passwd",
    "pwd",
    "secret",
    "token",
    "session",
    "credit",
    "card",
    "auth",
    "principal",
    "set-cookie"
  };

  SecretKeys(List<String> more) {}

  /** Whether the name that stands in {@code text} from {@code start} to {@code end} is one. */
  boolean contain(CharSequence text, int start, int end) {
    String name = text.subSequence(start, end).toString().toLowerCase(java.util.Locale.ROOT);
    for (String part : PARTS) {
      if (name.contains(part)) {
        return true;
      }
    }
    return name.endsWith("key");
  }
}
