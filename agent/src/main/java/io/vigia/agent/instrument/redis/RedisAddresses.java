package io.vigia.agent.instrument.redis;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the last connections of clients led to, the last one first. */
public final class RedisAddresses {
  static final int MOST = 4;

  private final Map<InetSocketAddress, Boolean> isEncrypted = new LinkedHashMap<>();

  /** A connection leads there; other addresses than of TCP are left out. */
  synchronized void add(@Nullable Object address, boolean encrypted) {
    if (address instanceof InetSocketAddress && !((InetSocketAddress) address).isUnresolved()) {
      InetSocketAddress socket = (InetSocketAddress) address;
      isEncrypted.remove(socket);
      if (isEncrypted.size() == MOST) {
        isEncrypted.remove(isEncrypted.keySet().iterator().next());
      }
      isEncrypted.put(socket, encrypted);
    }
  }

  /** What leads there is no Redis. */
  synchronized void remove(InetSocketAddress address) {
    isEncrypted.remove(address);
  }

  synchronized List<InetSocketAddress> all() {
    List<InetSocketAddress> all = new ArrayList<>(isEncrypted.keySet());
    Collections.reverse(all);
    return all;
  }

  /** Whether only who speaks TLS gets an answer there. */
  synchronized boolean isEncrypted(InetSocketAddress address) {
    return Boolean.TRUE.equals(isEncrypted.get(address));
  }
}
