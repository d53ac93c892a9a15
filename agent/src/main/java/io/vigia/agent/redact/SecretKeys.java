package io.vigia.agent.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The names whose values are secrets, in letters of any size. */
final class SecretKeys {
  /** A name with one of these anywhere in it. */
  private static final String[] PARTS = {
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "session",
    "credit",
    "credential",
    "card",
    "auth",
    "principal",
    "cookie"
  };

  /** A name that ends so. */
  private static final String END = "key";

  /** Words that hold one of them by chance. */
  private static final String[] HARMLESS = {
    "author",
    "authors",
    "cardinality",
    "discard",
    "discarded",
    "discards",
    "donkey",
    "hockey",
    "jockey",
    "monkey",
    "tokenizer",
    "turkey",
    "whiskey",
    "wildcard",
    "wildcards"
  };

  /** Of a query, more than those. */
  private static final String[] SIGNATURES = {
    "awsaccesskeyid",
    "signature",
    "sig",
    "x-amz-signature",
    "x-amz-credential",
    "x-amz-security-token",
    "x-goog-signature"
  };

  /** Of HTTP headers, more than those. */
  private static final String[] HEADERS = {
    "x-forwarded-for", "x-real-ip", "remote-addr", "forwarded"
  };

  /** {@link #PARTS} and those of the user by their first letters. */
  private final String[][] parts = new String[128][];

  /** Names of the user's in any other form. */
  private final String[] patterns;

  /**
   * @param more further names, in which {@code *} stands for any characters
   */
  SecretKeys(List<String> more) {
    for (String part : PARTS) {
      addPart(part);
    }
    List<String> others = new ArrayList<>();
    for (String written : more) {
      String pattern = written.trim().toLowerCase(Locale.ROOT);
      String inner = inner(pattern);
      if (!inner.isEmpty() && inner.indexOf('*') < 0 && inner.charAt(0) < 128) {
        addPart(inner);
      } else if (!pattern.isEmpty()) {
        others.add(pattern);
      }
    }
    patterns = others.toArray(new String[0]);
  }

  /** What stands between the stars of {@code *name*}; empty of any other form. */
  private static String inner(String pattern) {
    boolean isPart = pattern.length() > 2 && pattern.startsWith("*") && pattern.endsWith("*");
    return isPart ? pattern.substring(1, pattern.length() - 1) : "";
  }

  private void addPart(String part) {
    String[] old = parts[part.charAt(0)];
    String[] all = new String[old == null ? 1 : old.length + 1];
    if (old != null) {
      System.arraycopy(old, 0, all, 0, old.length);
    }
    all[all.length - 1] = part;
    parts[part.charAt(0)] = all;
  }

  /** Whether the name that stands in {@code text} from {@code start} to {@code end} is one. */
  boolean contain(CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      char first = Chars.lower(text.charAt(i));
      String[] begun = first < 128 ? parts[first] : null;
      if (begun != null) {
        for (String part : begun) {
          if (isWithin(text, i, end, part) && !isHarmless(text, start, end, i)) {
            return true;
          }
        }
      }
    }
    int ending = end - END.length();
    if (ending >= start
        && isWithin(text, ending, end, END)
        && !isHarmless(text, start, end, ending)) {
      return true;
    }
    return patterns.length > 0 && matches(text, start, end);
  }

  /** The same of a parameter of a query. */
  boolean containParameter(CharSequence text, int start, int end) {
    return isOneOf(SIGNATURES, text, start, end) || contain(text, start, end);
  }

  /** The same of an HTTP header. */
  boolean containHeader(String name) {
    return isOneOf(HEADERS, name, 0, name.length()) || contain(name, 0, name.length());
  }

  private static boolean isWithin(CharSequence text, int at, int end, String part) {
    return at + part.length() <= end && Chars.isAt(text, at, part);
  }

  private static boolean isOneOf(String[] names, CharSequence text, int start, int end) {
    for (String name : names) {
      if (name.length() == end - start && Chars.isAt(text, start, name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the word around {@code at} holds a part by chance; words begin behind what is no letter
   * and with the capitals of {@code camelCase}.
   */
  private static boolean isHarmless(CharSequence text, int start, int end, int at) {
    int first = at;
    while (first > start && isSameWord(text, first)) {
      first--;
    }
    int last = at + 1;
    while (last < end && isSameWord(text, last)) {
      last++;
    }
    return isOneOf(HARMLESS, text, first, last);
  }

  /** Whether the letter at this place goes on with the word before it. */
  private static boolean isSameWord(CharSequence text, int at) {
    char before = text.charAt(at - 1);
    char c = text.charAt(at);
    boolean isHump = Character.isLowerCase(before) && Character.isUpperCase(c);
    return Chars.isLetter(before) && Chars.isLetter(c) && !isHump;
  }

  private boolean matches(CharSequence text, int start, int end) {
    int segment = end;
    while (segment > start && text.charAt(segment - 1) != '.') {
      segment--;
    }
    for (String pattern : patterns) {
      if (matches(pattern, text, start, end) || matches(pattern, text, segment, end)) {
        return true;
      }
    }
    return false;
  }

  /** Goes back to the last star only, so the time is bounded by the product of the lengths. */
  private static boolean matches(String pattern, CharSequence text, int start, int end) {
    int p = 0;
    int t = start;
    int star = -1;
    int resume = start;
    while (t < end) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && pattern.charAt(p) == Chars.lower(text.charAt(t))) {
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
