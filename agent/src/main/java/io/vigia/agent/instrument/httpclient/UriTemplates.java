package io.vigia.agent.instrument.httpclient;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The paths of the templates that URIs are made of. What has no variable is none: it may be a path
 * that the application has put together itself, of which there are any number.
 */
final class UriTemplates {
  private static final int MAX_KEPT = 1000;

  private final Map<String, String> paths = new ConcurrentHashMap<>();

  /** The path of a template with its variables; null where there are none in it. */
  @Nullable String path(@Nullable String template) {
    if (template == null || template.indexOf('{') < 0) {
      return null;
    }
    String path = paths.get(template);
    if (path == null) {
      path = cut(template);
      if (paths.size() < MAX_KEPT) {
        paths.put(template, path);
      }
    }
    return path.isEmpty() ? null : path;
  }

  /** Without what stands before the path and behind it; empty where no variable is left. */
  private static String cut(String template) {
    int end = end(template);
    int authority = template.indexOf("://");
    int start = 0;
    if (authority >= 0 && authority < end) {
      int slash = template.indexOf('/', authority + 3);
      start = slash < 0 || slash > end ? end : slash;
    }
    String path = template.substring(start, end);
    if (path.indexOf('{') < 0) {
      return "";
    }
    return path.charAt(0) == '/' ? path : "/" + path;
  }

  /** Where the query or the fragment begins, which does not count inside of braces. */
  private static int end(String template) {
    int depth = 0;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (depth <= 0 && (c == '?' || c == '#')) {
        return i;
      }
    }
    return template.length();
  }
}
