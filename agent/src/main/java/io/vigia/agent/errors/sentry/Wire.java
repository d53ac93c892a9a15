package io.vigia.agent.errors.sentry;

import io.sentry.RequestDetails;
import io.sentry.SentryEnvelope;
import io.sentry.SentryOptions;
import io.sentry.transport.RateLimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Sends one envelope after the other to Sentry, each over a connection of its own. Proxies are
 * those of the JVM ({@code https.proxyHost} and the like). The SDK's own transport has another
 * queue and thread, does not tell what was sent, and sets the JVM's authenticator.
 */
final class Wire {
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final int MAX_ANSWER = 10_000;

  private final SentryOptions options;
  private final RequestDetails target;
  private final RateLimiter limits;

  Wire(SentryOptions options, RequestDetails target, RateLimiter limits) {
    this.options = options;
    this.target = target;
    this.limits = limits;
  }

  /** Returns the status of the answer; in it were limits, which are known from now on. */
  int send(SentryEnvelope envelope) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) target.getUrl().openConnection();
    try {
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      for (Map.Entry<String, String> header : target.getHeaders().entrySet()) {
        connection.setRequestProperty(header.getKey(), header.getValue());
      }
      connection.setRequestProperty("Content-Type", "application/x-sentry-envelope");
      connection.setRequestProperty("Content-Encoding", "gzip");
      connection.setRequestProperty("Accept", "application/json");
      connection.setRequestProperty("Connection", "close");
      try (OutputStream body = new GZIPOutputStream(connection.getOutputStream())) {
        options.getSerializer().serialize(envelope, body);
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException("it cannot be written", e);
      }
      int status = connection.getResponseCode();
      limits.updateRetryAfterLimits(
          connection.getHeaderField("X-Sentry-Rate-Limits"),
          connection.getHeaderField("Retry-After"),
          status);
      drain(status < 400 ? connection.getInputStream() : connection.getErrorStream());
      return status;
    } finally {
      connection.disconnect();
    }
  }

  private static void drain(@Nullable InputStream answer) throws IOException {
    if (answer != null) {
      try (InputStream in = answer) {
        for (int i = 0; i < MAX_ANSWER && in.read() >= 0; i++) {
          // What it says is of no use.
        }
      }
    }
  }
}
