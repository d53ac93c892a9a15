package io.vigia.agent.endpoint;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Makes JSON responses. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Writes the body of an object. */
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** A response that is one object. */
  static Response response(int status, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    }
    return Response.of(status, "application/json", bytes.toByteArray());
  }
}
