package io.vigia.agent.instrument.http;

import org.jspecify.annotations.Nullable;

/** The first line of a request that a container refused, which need not be one: RFC 9112, 3. */
final class RequestLine {
  private RequestLine() {}

  /** The word in front; null where the line has not three parts. */
  static @Nullable String method(String line) {
    int first = line.indexOf(' ');
    return first < line.lastIndexOf(' ') ? line.substring(0, first) : null;
  }

  /** The target without its query; the whole line where it has not three parts. */
  static String path(String line) {
    int first = line.indexOf(' ');
    int last = line.lastIndexOf(' ');
    String target = first < last ? line.substring(first + 1, last) : line;
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }
}
