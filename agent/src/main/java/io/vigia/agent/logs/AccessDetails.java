package io.vigia.agent.logs;

import org.jspecify.annotations.Nullable;

/** What nobody but an access log asks a container for; null where it does not tell. */
public final class AccessDetails {
  final @Nullable String query;
  final @Nullable String protocol;
  final @Nullable String client;

  /** Of the body; negative where the container does not tell. */
  final long bytes;

  final @Nullable String userAgent;
  final @Nullable String referer;

  /**
   * @param query without its question mark
   * @param protocol as {@code HTTP/1.1}
   * @param client the address at the other end of the connection, as the container sees it
   * @param bytes of the body that were sent; negative where that is not known
   */
  public AccessDetails(
      @Nullable String query,
      @Nullable String protocol,
      @Nullable String client,
      long bytes,
      @Nullable String userAgent,
      @Nullable String referer) {
    this.query = query;
    this.protocol = protocol;
    this.client = client;
    this.bytes = bytes;
    this.userAgent = userAgent == null ? null : AccessRecord.bounded(userAgent);
    this.referer = referer == null ? null : AccessRecord.bounded(referer);
  }

  int weight() {
    return (userAgent == null ? 0 : userAgent.length()) + (referer == null ? 0 : referer.length());
  }
}
