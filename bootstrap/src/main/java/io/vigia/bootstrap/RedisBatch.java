package io.vigia.bootstrap;

/**
 * Commands that a client hands over in one go, the framing of transactions among them. Their own
 * replies come later.
 */
public interface RedisBatch {
  /** The next of them. */
  void add(Object ticket, String command, int arguments);

  /** The next command of the transaction is answered by this ticket, in the reply to EXEC. */
  void answeredBy(Object ticket);

  /** They are sent now; no further one will be added. */
  void flushed();
}
