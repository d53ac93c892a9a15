package io.vigia.agent.logs;

import io.vigia.agent.redact.ClientAddress;
import io.vigia.agent.redact.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * How a request is written into the access log: {@code json} or {@code combined}. One buffer for
 * one line after another; not for two threads at once.
 */
abstract class AccessFormat {
  final Utf8Line line = new Utf8Line();
  private final Redaction redaction;
  private final boolean wholeAddresses;

  /**
   * @param wholeAddresses whether the clients' addresses are written as they are
   */
  AccessFormat(Redaction redaction, boolean wholeAddresses) {
    this.redaction = redaction;
    this.wholeAddresses = wholeAddresses;
  }

  /**
   * The format of this name.
   *
   * @param name {@code json} or {@code combined}
   */
  static AccessFormat of(
      String name,
      String service,
      String environment,
      Redaction redaction,
      boolean wholeAddresses) {
    return name.equals("combined")
        ? new AccessCombined(redaction, wholeAddresses)
        : new AccessJson(service, environment, redaction, wholeAddresses);
  }

  /** The line of a request with its line feed, good until the next call. */
  final Utf8Line write(AccessRecord record) {
    line.clear();
    fields(record);
    return line.ascii('\n');
  }

  abstract void fields(AccessRecord record);

  final String path(AccessRecord record) {
    return redaction.url(record.path);
  }

  final @Nullable String client(@Nullable AccessDetails details) {
    if (details == null || details.client == null) {
      return null;
    }
    return wholeAddresses ? details.client : ClientAddress.shorten(details.client);
  }

  final @Nullable String userAgent(@Nullable AccessDetails details) {
    return details == null || details.userAgent == null ? null : redaction.text(details.userAgent);
  }

  final @Nullable String referer(@Nullable AccessDetails details) {
    return details == null || details.referer == null ? null : redaction.url(details.referer);
  }
}
