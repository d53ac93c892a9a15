package io.vigia.agent.telemetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The W3C's {@code tracestate}: what other tracing systems have callers hand on. */
final class TraceState {
  private static final int MAX_MEMBERS = 32;
  private static final int MAX_LENGTH = 512;
  private static final int MAX_KEY = 256;
  private static final int MAX_VALUE = 256;

  /** Members longer than this go first where the whole is too long. */
  private static final int LONG_MEMBER = 128;

  private TraceState() {}

  /**
   * What is to be handed on, at most 512 characters; null where there is nothing or a part is not
   * valid (Trace Context level 2, section 3.3).
   *
   * @param fields the header's values, in their order
   */
  static @Nullable String combined(Collection<String> fields) {
    Map<String, String> members = new LinkedHashMap<>();
    int count = 0;
    for (String field : fields) {
      for (String part : field.split(",", -1)) {
        String member = TraceHeaders.trim(part);
        int equals = member.indexOf('=');
        boolean isEmpty = member.isEmpty();
        if (++count > MAX_MEMBERS || (!isEmpty && !isMember(member, equals))) {
          return null;
        }
        if (!isEmpty) {
          // The left-most is the newest.
          members.putIfAbsent(member.substring(0, equals), member);
        }
      }
    }
    return members.isEmpty() ? null : bounded(new ArrayList<>(members.values()));
  }

  private static boolean isMember(String member, int equals) {
    return isKey(member, equals) && isValue(member, equals + 1);
  }

  private static boolean isKey(String member, int end) {
    if (end < 1 || end > MAX_KEY || !isLetterOrDigit(member.charAt(0))) {
      return false;
    }
    for (int i = 1; i < end; i++) {
      char c = member.charAt(i);
      if (!isLetterOrDigit(c) && "_-*/@".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Printable ASCII without comma and equals sign; a blank at the end is none of it. */
  private static boolean isValue(String member, int start) {
    int length = member.length() - start;
    if (length < 1 || length > MAX_VALUE) {
      return false;
    }
    for (int i = start; i < member.length(); i++) {
      char c = member.charAt(i);
      if (c < ' ' || c > '~' || c == '=') {
        return false;
      }
    }
    return true;
  }

  /** Leaves whole members out until the rest fits: the long ones first, then from the end. */
  private static String bounded(List<String> members) {
    for (int i = members.size() - 1; i >= 0 && length(members) > MAX_LENGTH; i--) {
      if (members.get(i).length() > LONG_MEMBER) {
        members.remove(i);
      }
    }
    while (length(members) > MAX_LENGTH) {
      members.remove(members.size() - 1);
    }
    return String.join(",", members);
  }

  private static int length(List<String> members) {
    int length = members.size() - 1;
    for (String member : members) {
      length += member.length();
    }
    return length;
  }
}
