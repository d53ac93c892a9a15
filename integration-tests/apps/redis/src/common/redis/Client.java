package redis;

import java.util.Collections;
import java.util.Map;

/**
 * A client library, as the scripts see it; the class that implements it is named on the command
 * line and has a public constructor without parameters.
 */
public interface Client extends AutoCloseable {
  /**
   * A new connection, pool or batch to play a script on.
   *
   * @param mode how the library is used, for example {@code pipeline}
   */
  Commands open(String mode, Target target) throws Exception;

  /** True where it opens a lost connection again by itself, and says so to whoever listens. */
  default boolean reconnects(String mode) {
    return false;
  }

  /** Scripts of its own, by their paths. */
  default Map<String, Script> scripts() throws Exception {
    return Collections.emptyMap();
  }

  /** True where a command fails on a lost connection, and the next one gets another. */
  default boolean replaces(String mode) {
    return false;
  }

  /** The label that the client's own copies are counted with. */
  default String cacheName() {
    return "none";
  }

  /** Returns when it uses a connection that is back, where the next command does not wait for that. */
  default void awaitUse() throws Exception {}

  /** Ends what all scripts have shared. */
  @Override
  default void close() throws Exception {}
}
