package io.vigia.agent.redact;

import org.jspecify.annotations.Nullable;

/**
 * One pass over a text, from character to character: where one stands that a secret may begin with
 * or come after, whoever knows that kind of secret looks closer.
 */
final class TextScan {
  private static final byte PAIR = 1;
  private static final byte DIGIT = 2;
  private static final byte JWT = 3;
  private static final byte CREDENTIALS = 4;
  private static final byte PEM = 5;
  private static final byte EMAIL = 6;
  private static final byte ADDRESS = 7;

  private final byte[] kinds = new byte[128];
  private final boolean isForThirdParties;
  private final Pairs pairs;

  /**
   * @param isForThirdParties whether e-mail and IP addresses are taken out
   */
  TextScan(SecretKeys keys, boolean isForThirdParties, Runs runs) {
    this.isForThirdParties = isForThirdParties;
    pairs = new Pairs(keys, new Values(runs));
    if (isForThirdParties) {
      mark("abcdefABCDEF", ADDRESS);
      mark("@%", EMAIL);
    }
    mark("=:", PAIR);
    mark("0123456789", DIGIT);
    mark("J", JWT);
    mark("bB", CREDENTIALS);
    mark("-", PEM);
  }

  private void mark(String chars, byte kind) {
    for (int i = 0; i < chars.length(); i++) {
      kinds[chars.charAt(i)] = kind;
    }
  }

  /** The text without its secrets; null where it has none. */
  @Nullable String redact(CharSequence text) {
    int length = text.length();
    StringBuilder out = null;
    int copied = 0; // up to here the text is in out, or was taken out
    int authority = 0; // up to here colons belong to the host and port of a URL
    int searched = 0; // up to here it is known where user-info is
    int at = next(text, 0);
    while (at < length) {
      char c = text.charAt(at);
      byte kind = kinds[c];
      boolean isUrl = c == ':' && Urls.isBegun(text, at);
      long found;
      if (isUrl) {
        int start = Urls.afterBegin(text, at);
        found = Urls.userInfo(text, start, searched);
        if (Span.isNone(found)) {
          authority = Urls.endOfHosts(text, start);
          searched = Math.max(searched, Span.next(found));
          found = Span.none(start);
        }
      } else if (c == ':' && at < authority) {
        found = Span.none(at + 1);
      } else {
        found = look(text, at, kind, copied);
      }
      if (Span.isNone(found)) {
        at = next(text, Span.next(found));
        continue;
      }
      int start = Span.start(found);
      int end = Span.end(found);
      String instead = isUrl ? Redaction.USER_INFO : Redaction.FILTERED;
      if (end - start != instead.length() || !Chars.holds(text, start, instead)) {
        out = out == null ? new StringBuilder(length + 32) : out;
        out.append(text, copied, start);
        String quote =
            kind == PAIR && !isUrl && start > at ? Pairs.missingQuote(text, at, start) : "";
        out.append(quote).append(instead).append(quote);
        copied = end;
      }
      at = next(text, end);
    }
    return out == null ? null : out.append(text, copied, length).toString();
  }

  /** The first place from {@code at} on to look closer at: all but this is seldom done. */
  private int next(CharSequence text, int at) {
    byte[] table = kinds;
    int length = text.length();
    int i = at;
    while (i < length) {
      char c = text.charAt(i);
      if (c < table.length && table[c] != 0) {
        return i;
      }
      i++;
    }
    return length;
  }

  private long look(CharSequence text, int at, byte kind, int floor) {
    long found = Span.none(at + 1);
    if (kind == PAIR) {
      found = pairs.find(text, at, floor);
    } else if (kind == DIGIT) {
      int end = endOfDigits(text, at);
      int start = isEscape(text, at, end) ? at + 2 : at;
      found = Cards.find(text, start, end);
    } else if (kind == JWT) {
      found = Tokens.jwt(text, at, floor);
    } else if (kind == PEM) {
      found = Tokens.pem(text, at);
    } else if (kind == CREDENTIALS) {
      found = Tokens.credentials(text, at);
    } else if (kind == EMAIL) {
      found = Personal.email(text, at, floor);
    }
    if (isForThirdParties && Span.isNone(found) && kind != EMAIL && kind != PEM) {
      long address = Personal.address(text, at);
      return Span.isNone(address) ? found : address;
    }
    return found;
  }

  private static int endOfDigits(CharSequence text, int at) {
    int end = at + 1;
    while (end < text.length() && Chars.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether the first two digits are those of {@code %20}. */
  private static boolean isEscape(CharSequence text, int at, int end) {
    return at > 0 && text.charAt(at - 1) == '%' && end - at > 2;
  }
}
