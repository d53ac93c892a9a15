package io.vigia.it.containers;

import java.util.Map;

/**
 * What a server has sent.
 *
 * @param headers by their names in lower case; of several with one name, the last
 * @param body its bytes as ISO 8859-1
 * @param complete false where the connection ended before the body did
 */
record Reply(int status, Map<String, String> headers, String body, boolean complete) {
  String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
