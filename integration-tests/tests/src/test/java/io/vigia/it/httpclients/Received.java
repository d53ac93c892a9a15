package io.vigia.it.httpclients;

import java.util.List;
import java.util.Map;

/**
 * A request as the server got it.
 *
 * @param headers all values of each, by their names in lower case
 */
record Received(String protocol, String method, String path, Map<String, List<String>> headers) {
  List<String> header(String name) {
    return headers.getOrDefault(name, List.of());
  }
}
