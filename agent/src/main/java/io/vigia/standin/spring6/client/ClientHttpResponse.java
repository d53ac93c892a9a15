package io.vigia.standin.spring6.client;

import io.vigia.standin.spring6.HttpStatusCode;
import java.io.IOException;

/** A response whose body is still to be read. */
public interface ClientHttpResponse {
  HttpStatusCode getStatusCode() throws IOException;
}
