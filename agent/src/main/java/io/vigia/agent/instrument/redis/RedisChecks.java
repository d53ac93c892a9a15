package io.vigia.agent.instrument.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.vigia.agent.health.Check;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Dependency;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks Redis through a socket of the agent's, where the clients of the application have their
 * connections. Any reply is an answer, so that no password is needed: also that one is missing. One
 * that answers is enough: of a cluster clients know nodes that have left it.
 */
public final class RedisChecks implements Supplier<List<Check>>, Check {
  /** Tells a Redis from a Sentinel, which answers PING, too. */
  private static final byte[] ROLE = "*1\r\n$4\r\nROLE\r\n".getBytes(US_ASCII);

  private static final int MILLIS_IN_ALL = 900;

  private final Dependencies dependencies;
  private final RedisAddresses addresses;

  public RedisChecks(Dependencies dependencies, RedisHandler redis) {
    this.dependencies = dependencies;
    addresses = redis.addresses();
  }

  /** None where no client has been seen. */
  @Override
  public List<Check> get() {
    return addresses.all().isEmpty() ? Collections.emptyList() : Collections.singletonList(this);
  }

  @Override
  public Object key() {
    return this;
  }

  @Override
  public Dependency component() {
    return dependencies.seen(RedisHandler.DEPENDENCY);
  }

  @Override
  public boolean ask() throws IOException {
    List<InetSocketAddress> all = addresses.all();
    IOException failure = null;
    for (InetSocketAddress address : all) {
      try {
        if (answers(address, MILLIS_IN_ALL / all.size())) {
          return true;
        }
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return false;
  }

  /** False where it is not known who listens there. */
  private boolean answers(InetSocketAddress address, int millis) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(millis);
      socket.connect(address, millis);
      if (addresses.isEncrypted(address)) {
        return false;
      }
      socket.getOutputStream().write(ROLE);
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      String reply = in.readLine();
      if (reply == null || reply.isEmpty() || "+-*".indexOf(reply.charAt(0)) < 0) {
        throw new IOException("the reply is not Redis'");
      }
      if (reply.charAt(0) == '*' && in.readLine() != null && "sentinel".equals(in.readLine())) {
        addresses.remove(address);
        return false;
      }
      return true;
    }
  }
}
