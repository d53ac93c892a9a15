package io.vigia.agent.logs;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * What nobody but an access log, and an error, asks a container for; null where it does not tell.
 */
public final class AccessDetails {
  public final @Nullable String query;
  final @Nullable String protocol;
  public final @Nullable String client;
  public final @Nullable String userAgent;
  public final @Nullable String referer;

  /**
   * @param query without its question mark
   * @param protocol as {@code HTTP/1.1}
   * @param client the address at the other end of the connection, as the container sees it: a text
   *     or an {@link InetSocketAddress}
   */
  public AccessDetails(
      @Nullable String query,
      @Nullable String protocol,
      @Nullable Object client,
      @Nullable String userAgent,
      @Nullable String referer) {
    this.query = query;
    this.protocol = protocol;
    this.client = address(client);
    this.userAgent = userAgent == null ? null : AccessRecord.bounded(userAgent);
    this.referer = referer == null ? null : AccessRecord.bounded(referer);
  }

  private static @Nullable String address(@Nullable Object client) {
    if (client instanceof InetSocketAddress) {
      InetAddress address = ((InetSocketAddress) client).getAddress();
      return address == null
          ? ((InetSocketAddress) client).getHostString()
          : address.getHostAddress();
    }
    // Jetty has an empty text for it once the client has hung up.
    return client instanceof String && !((String) client).isEmpty() ? (String) client : null;
  }

  int weight() {
    return (userAgent == null ? 0 : userAgent.length()) + (referer == null ? 0 : referer.length());
  }
}
