package io.vigia.agent.logs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads lines back, as strictly as a reader may be: no key twice, nothing behind the object. */
final class Parsed {
  private static final JsonFactory JSON =
      new JsonFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private Parsed() {}

  /** The fields of a line in their order; an object in it is a map. */
  static Map<String, Object> line(String line) throws Exception {
    if (line.indexOf('\n') != line.length() - 1) {
      throw new AssertionError("not one line: " + line);
    }
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      Map<String, Object> fields = object(json);
      if (json.nextToken() != null) {
        throw new AssertionError("more than an object: " + line);
      }
      return fields;
    }
  }

  private static Map<String, Object> object(JsonParser json) throws Exception {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      switch (json.nextToken()) {
        case START_OBJECT -> fields.put(name, object(json));
        case VALUE_STRING -> fields.put(name, json.getText());
        default -> fields.put(name, json.getLongValue());
      }
    }
    return fields;
  }
}
