package io.vigia.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What Sentry's clients send: a header line, then for each item a header line and a payload of the
 * declared number of bytes (https://develop.sentry.dev/sdk/data-model/envelopes/).
 */
record Envelope(JsonNode header, List<Item> items) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One of the things in an envelope, for example of the type {@code event}. */
  record Item(String type, byte[] payload) {
    JsonNode json() throws IOException {
      return JSON.readTree(payload);
    }
  }

  static Envelope parse(byte[] bytes) throws IOException {
    int end = endOfLine(bytes, 0);
    JsonNode header = JSON.readTree(bytes, 0, end);
    List<Item> items = new ArrayList<>();
    int position = end + 1;
    while (position < bytes.length) {
      end = endOfLine(bytes, position);
      JsonNode item = JSON.readTree(bytes, position, end - position);
      if (!item.path("length").canConvertToInt() || !item.path("type").isTextual()) {
        throw new IOException("an item without type and length: " + item);
      }
      int from = end + 1;
      int to = from + item.get("length").intValue();
      if (to > bytes.length || (to < bytes.length && bytes[to] != '\n')) {
        throw new IOException("an item of another length than it declares: " + item);
      }
      items.add(new Item(item.get("type").textValue(), Arrays.copyOfRange(bytes, from, to)));
      position = to + 1;
    }
    return new Envelope(header, items);
  }

  private static int endOfLine(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }
}
