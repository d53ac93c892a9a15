package io.vigia.agent.util;

import java.util.List;

/** Patterns of paths in which {@code *} stands for any characters, slashes among them. */
public final class Globs {
  private final String[] patterns;

  public Globs(List<String> patterns) {
    this.patterns = patterns.toArray(new String[0]);
  }

  /** Whether one of the patterns matches all of {@code text}. */
  public boolean match(String text) {
    for (String pattern : patterns) {
      if (match(pattern, text)) {
        return true;
      }
    }
    return false;
  }

  /** Goes back to the last star only, so the time is bounded by the product of the lengths. */
  private static boolean match(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
