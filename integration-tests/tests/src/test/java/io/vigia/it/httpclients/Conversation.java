package io.vigia.it.httpclients;

import java.io.IOException;
import java.util.Map;

/** A request that a server has got, and a way to answer it. */
interface Conversation {
  Received request();

  /** The query of its URI; null for none. */
  String query();

  String body() throws IOException;

  /**
   * Sends the head and the body.
   *
   * @param header one more header; none where it is empty
   */
  void answer(int status, Map<String, String> header, String text) throws IOException;
}
