package io.vigia.agent.instrument.logging;

import java.text.MessageFormat;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A java.util.logging record's message as {@code Formatter.formatMessage} makes it, or JBoss
 * LogManager's.
 */
final class JulMessage {
  private JulMessage() {}

  static @Nullable String of(
      @Nullable String message,
      Object @Nullable [] parameters,
      @Nullable ResourceBundle texts,
      @Nullable String style) {
    if (message == null) {
      return null;
    }
    String text = translated(message, texts);
    if (parameters == null || parameters.length == 0) {
      return text;
    }
    try {
      if ("PRINTF".equals(style)) {
        return String.format(text, parameters);
      }
      return "NO_FORMAT".equals(style) || !hasPlaceholder(text)
          ? text
          : MessageFormat.format(text, parameters);
    } catch (RuntimeException doesNotFit) {
      return text;
    }
  }

  private static String translated(String message, @Nullable ResourceBundle texts) {
    if (texts != null) {
      try {
        return texts.getString(message);
      } catch (MissingResourceException | ClassCastException untranslated) {
        // It stands for itself.
      }
    }
    return message;
  }

  private static boolean hasPlaceholder(String text) {
    for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
      if (at + 1 < text.length() && text.charAt(at + 1) >= '0' && text.charAt(at + 1) <= '9') {
        return true;
      }
    }
    return false;
  }
}
