package io.vigia.agent.alert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Sends JSON to a URL, which may be a secret and is in no message. */
final class Post {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int MAX_ANSWER = 1_000;
  private static final long MAX_WAIT_SECONDS = 300;
  private static final long DEFAULT_WAIT_SECONDS = 30;

  private final URL url;

  Post(URL url) {
    this.url = url;
  }

  /**
   * The beginning of the answer, where its status is 2xx.
   *
   * @throws IOException where it may work later: no answer, 429, 5xx
   * @throws Channel.Refused on every other status
   */
  String send(byte[] json) throws IOException, Channel.Refused {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try {
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setInstanceFollowRedirects(false);
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(json.length);
      connection.setRequestProperty("Content-Type", "application/json; charset=utf-8");
      connection.setRequestProperty("User-Agent", "vigia");
      try (OutputStream body = connection.getOutputStream()) {
        body.write(json);
      }
      int status = connection.getResponseCode();
      String answer =
          start(status < 400 ? connection.getInputStream() : connection.getErrorStream());
      if (status / 100 == 2) {
        return answer;
      }
      String told = "status " + status + (answer.isEmpty() ? "" : " " + answer);
      if (status == 429) {
        throw new Channel.Later(told, waitSeconds(connection.getHeaderField("Retry-After")));
      }
      if (status >= 500) {
        throw new IOException(told);
      }
      throw new Channel.Refused(told);
    } finally {
      connection.disconnect();
    }
  }

  /** RFC 9110 section 10.2.3; of a date, as of what is neither, the default. */
  static long waitSeconds(@Nullable String retryAfter) {
    try {
      return retryAfter == null
          ? DEFAULT_WAIT_SECONDS
          : Math.max(1, Math.min(Long.parseLong(retryAfter.trim()), MAX_WAIT_SECONDS));
    } catch (NumberFormatException e) {
      return DEFAULT_WAIT_SECONDS;
    }
  }

  private static String start(@Nullable InputStream answer) throws IOException {
    if (answer == null) {
      return "";
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (InputStream in = answer) {
      int b;
      while (text.size() < MAX_ANSWER && (b = in.read()) >= 0) {
        text.write(b < ' ' ? ' ' : b);
      }
    }
    return new String(text.toByteArray(), StandardCharsets.UTF_8).trim();
  }
}
