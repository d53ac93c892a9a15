package io.vigia.agent.instrument.redis;

/**
 * The commands of a connection that are not over, oldest first: at the front those of a transaction
 * that Redis has put in its queue, behind them those without a reply. Two numbers a command, no
 * object; full it only counts, and is of use again when all of that is gone.
 */
final class ReplyRing {
  /** The most commands that are kept. */
  static final int MOST = 1 << 20;

  /** The most places that stay when they are empty. */
  private static final int STAYS = 1 << 10;

  private static final int LEAST = 1 << 3;
  private static final long VOID = -1;

  /** The row of a command in the upper half, the number of its arguments in the lower. */
  private long[] commands = new long[LEAST];

  private long[] starts = new long[LEAST];

  /** Numbers of commands, in the order in which they were written. */
  private long first;

  private long next;
  private long end;

  /** Commands behind the last one that are not kept. */
  private long uncounted;

  void add(int row, int arguments, long start) {
    if (uncounted > 0 || end - first == MOST) {
      uncounted++;
      return;
    }
    if (end - first == commands.length) {
      grow();
    }
    int place = place(end++);
    commands[place] = ((long) row << 32) | (arguments & 0xFFFFFFFFL);
    starts[place] = start;
  }

  /** Changes the number of arguments of the command that was added last, if it is kept. */
  void amendLast(int arguments) {
    if (uncounted == 0 && end > next) {
      int place = place(end - 1);
      commands[place] = (commands[place] & ~0xFFFFFFFFL) | (arguments & 0xFFFFFFFFL);
    }
  }

  /** The number of the oldest command. */
  long first() {
    return first;
  }

  /** The number of the command that the next reply belongs to. */
  long next() {
    return next;
  }

  /** The number that the next command to be written gets. */
  long end() {
    return end;
  }

  int row(long number) {
    return (int) (commands[place(number)] >> 32);
  }

  int arguments(long number) {
    return (int) commands[place(number)];
  }

  long start(long number) {
    return starts[place(number)];
  }

  boolean isVoid(long number) {
    return commands[place(number)] == VOID;
  }

  /** A reply was read while no command that is kept waits for one. */
  void skip() {
    if (uncounted > 0) {
      uncounted--;
    }
  }

  /** The next command is in the queue of its transaction, or refused there and void. */
  void queue(boolean isRefused) {
    if (isRefused) {
      commands[place(next)] = VOID;
    }
    next++;
  }

  /** The next command is over, and all in front of it. */
  void take() {
    first = ++next;
    if (first == end) {
      shrink();
    }
  }

  void clear() {
    first = end;
    next = end;
    uncounted = 0;
    shrink();
  }

  private int place(long number) {
    return (int) number & (commands.length - 1);
  }

  private void grow() {
    long[] moreCommands = new long[2 * commands.length];
    long[] moreStarts = new long[2 * commands.length];
    for (long number = first; number < end; number++) {
      int place = (int) number & (moreCommands.length - 1);
      moreCommands[place] = commands[place(number)];
      moreStarts[place] = starts[place(number)];
    }
    commands = moreCommands;
    starts = moreStarts;
  }

  private void shrink() {
    if (commands.length > STAYS) {
      commands = new long[LEAST];
      starts = new long[LEAST];
    }
  }
}
