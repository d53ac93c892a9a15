package io.vigia.agent.errors;

import io.vigia.agent.telemetry.AppFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What errors have in common that are of one group: their type and the places in the application's
 * code at which they happened, without what changes from build to build; of messages their logger
 * and text without numbers and ids.
 */
final class Fingerprint {
  private static final int PLACES = 3;
  private static final int FRAMES = 2;
  private static final int MAX_MESSAGE = 200;

  /** Sixteen hex digits, the same in each process. */
  final String id;

  final String key;

  /** The class of the exception; null for a message. */
  final @Nullable String type;

  /** The first place in the application's code, as {@code shop.Items.all}; null for none. */
  final @Nullable String place;

  private Fingerprint(String key, @Nullable String type, @Nullable String place) {
    this.key = key;
    this.type = type;
    this.place = place;
    id = hash(key);
  }

  static Fingerprint of(ErrorReport report) {
    return report.thrown == null ? ofMessage(report) : ofThrown(report.thrown);
  }

  private static Fingerprint ofMessage(ErrorReport report) {
    String message = report.message == null ? "" : report.message;
    return new Fingerprint(report.logger + "|" + pattern(message), null, report.logger);
  }

  private static Fingerprint ofThrown(Throwable thrown) {
    String type = AppFrame.className(thrown.getClass().getName());
    StringBuilder key = new StringBuilder(300).append(type);
    Throwable root = Causes.root(thrown);
    if (root != thrown) {
      key.append('|').append(AppFrame.className(root.getClass().getName()));
    }
    StackTraceElement[] stack = StackText.frames(root);
    List<String> places = AppFrame.places(stack, PLACES);
    if (places.isEmpty() && root != thrown) {
      places = AppFrame.places(StackText.frames(thrown), PLACES);
    }
    String place = places.isEmpty() ? null : places.get(0);
    if (places.isEmpty()) {
      for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
        key.append('|').append(AppFrame.place(stack[i]));
      }
    }
    for (String each : places) {
      key.append('|').append(each);
    }
    return new Fingerprint(key.toString(), type, place);
  }

  /** The text with {@code #} in place of each word that has a digit in it. */
  static String pattern(String text) {
    String message = StackText.bounded(text, MAX_MESSAGE);
    StringBuilder pattern = new StringBuilder(message.length());
    int i = 0;
    while (i < message.length()) {
      int end = i;
      boolean hasDigit = false;
      while (end < message.length() && isOfWord(message.charAt(end))) {
        hasDigit |= Character.isDigit(message.charAt(end));
        end++;
      }
      if (hasDigit) {
        pattern.append('#');
      } else {
        pattern.append(message, i, end);
      }
      if (end < message.length()) {
        pattern.append(message.charAt(end));
      }
      i = end + 1;
    }
    return pattern.toString();
  }

  /** Numbers with signs, points and units, UUIDs and other ids are words. */
  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '+';
  }

  /** FNV-1a. */
  private static String hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    String hex = Long.toHexString(hash);
    return "0000000000000000".substring(hex.length()) + hex;
  }
}
