package io.vigia.agent.instrument.redis;

import org.jspecify.annotations.Nullable;

/**
 * The command that a thread has given to a cluster: where a node refers it to another one, it is
 * the same command there, from its first attempt on.
 */
final class Followed {
  /** Clusters ask themselves for things, so that calls are nested. */
  private int depth;

  /** A command that was referred elsewhere and has no other reply yet. */
  private @Nullable CommandMeters referred;

  private long start;

  void begin() {
    depth++;
  }

  boolean isUnderWay() {
    return depth > 0;
  }

  /** The command was referred elsewhere. */
  void refer(CommandMeters command, long since) {
    if (referred != command) {
      referred = command;
      start = since;
    }
  }

  /** True where this command was referred before: it was followed. */
  boolean isReferred(CommandMeters command) {
    return referred == command;
  }

  /** When the command, which has its reply now, was sent for the first time. */
  long takeStart(CommandMeters command, long since) {
    if (referred != command) {
      return since;
    }
    referred = null;
    return start;
  }

  /** What was not followed failed. */
  void end() {
    depth--;
    CommandMeters command = referred;
    if (command != null) {
      referred = null;
      command.failed(start, System.nanoTime(), ErrorKind.MOVED);
    }
  }
}
