package io.vigia.agent.endpoint;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who may see more than {@code /metrics} and {@code /health}: callers on this machine, and those
 * who know the token.
 */
final class Access {
  private final String host;
  private final byte @Nullable [] token;

  /**
   * The access to a port.
   *
   * @param host the name or address that the port listens on
   */
  Access(String host, @Nullable String token) {
    this.host = host.toLowerCase(Locale.ROOT);
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
  }

  /** Null where {@code request}, sent from {@code peer}, may see everything; else the answer. */
  @Nullable Response refusal(Request request, InetAddress peer) {
    if (knowsToken(request.header("authorization"))) {
      return null;
    }
    boolean isLocal = peer.isLoopbackAddress() && !isForwarded(request);
    if (isLocal && isOwnName(request.header("host"))) {
      return null;
    }
    if (token != null) {
      // Basic, with the token as the password, is what a browser can send.
      return Response.text(401, "the token of vigia.token is needed")
          .with("WWW-Authenticate", "Bearer")
          .with("WWW-Authenticate", "Basic realm=\"vigia\"");
    }
    return isLocal
        ? Response.text(403, "the Host header names another machine; use localhost")
        : Response.text(403, "only for callers on this machine, unless vigia.token is set");
  }

  /** A proxy on this machine speaks for callers on others. */
  private static boolean isForwarded(Request request) {
    return request.header("forwarded") != null
        || request.header("x-forwarded-for") != null
        || request.header("x-real-ip") != null;
  }

  /**
   * Whether a browser that sends this {@code Host} means this machine. A page on the internet can
   * point a name of its own at 127.0.0.1 and then read what is there (DNS rebinding); it cannot do
   * so with an address or with {@code localhost}.
   */
  private boolean isOwnName(@Nullable String header) {
    if (header == null) { // HTTP/1.0, which no browser speaks
      return true;
    }
    String name = header.toLowerCase(Locale.ROOT);
    int colon = name.lastIndexOf(':');
    if (colon > name.lastIndexOf(']')) {
      name = name.substring(0, colon);
    }
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals(host)
        || isAddress(name);
  }

  /** Four numbers with dots, or an IPv6 address in brackets. */
  private static boolean isAddress(String name) {
    return name.matches("[0-9]+(\\.[0-9]+){3}") || name.matches("\\[[0-9a-f:.%]+]");
  }

  private boolean knowsToken(@Nullable String authorization) {
    if (token == null || authorization == null) {
      return false;
    }
    String[] words = authorization.trim().split(" +", 2);
    if (words.length != 2) {
      return false;
    }
    if (words[0].equalsIgnoreCase("Bearer")) {
      return MessageDigest.isEqual(token, words[1].getBytes(StandardCharsets.UTF_8));
    }
    return words[0].equalsIgnoreCase("Basic") && MessageDigest.isEqual(token, password(words[1]));
  }

  /** The password of {@code base64(user:password)}; empty where it is not that. */
  private static byte[] password(String encoded) {
    try {
      String text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      return text.substring(text.indexOf(':') + 1).getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
