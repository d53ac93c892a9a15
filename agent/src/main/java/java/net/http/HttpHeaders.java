package java.net.http;

import java.util.Optional;

/** Headers as the application has set them. */
public abstract class HttpHeaders {
  public abstract Optional<String> firstValue(String name);
}
