package io.vigia.bootstrap;

import org.jspecify.annotations.Nullable;

/**
 * A connection of a client that writes commands and reads their replies one after the other: the
 * first reply belongs to the first command that has none yet. One thread at a time uses it.
 */
public interface RedisReplies {
  /** A command was written, or could not be: its reply is the last of those still to come. */
  void written(
      String command, int arguments, boolean blocks, long start, @Nullable Throwable thrown);

  /**
   * The same, told by a method that in some versions of its library passes the command on to one
   * that tells {@link #written}: there this tells nothing.
   *
   * @param arguments of which nothing is read but the index of SELECT and whether XREAD waits
   */
  void writtenBytes(String command, byte[][] arguments, long start, @Nullable Throwable thrown);

  /** The command written last selects the database of this index, in decimal digits. */
  void selecting(byte[] database);

  /** A reply was read, or there was an error in its place, or no reply. */
  void read(@Nullable Object reply, @Nullable Throwable thrown);

  /** The replies of a pipeline are about to be read. */
  void gathering();

  /** They were read, or there were none. */
  void gathered();

  /** What was written could not be sent. */
  void unsent(Throwable thrown);

  /** No connection could be opened. */
  void unconnected(Throwable thrown);

  /** The connection was closed by the client. */
  void closed();
}
