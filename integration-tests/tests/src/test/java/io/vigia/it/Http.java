package io.vigia.it;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends requests, one connection kept open to each server. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** What is long on an idle machine may take longer on one that others use. */
  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);

  private Http() {}

  /**
   * Sends a GET.
   *
   * @param headers names and values in turn
   */
  public static HttpResponse<byte[]> get(String url, String... headers) {
    return send("GET", url, headers);
  }

  /** The body of a GET as text, whatever its status. */
  static String text(String url, String... headers) {
    return new String(get(url, headers).body(), StandardCharsets.UTF_8);
  }

  static HttpResponse<byte[]> send(String method, String url, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(ANSWERED_WITHIN)
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new InterruptedIOException(url));
    }
  }
}
