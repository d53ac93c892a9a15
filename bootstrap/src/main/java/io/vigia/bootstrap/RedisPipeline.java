package io.vigia.bootstrap;

/**
 * Commands that are sent in one go: one operation, from when they are sent until the last of their
 * replies is there. A pipeline without commands is none.
 */
public interface RedisPipeline {
  /** They are sent now; no further one will be added. */
  void flushed();
}
