package io.vigia.agent.logs;

import org.jspecify.annotations.Nullable;

/** Where requests go that are over. */
public interface AccessLog {
  /** Takes none: no file is configured. */
  AccessLog OFF =
      new AccessLog() {
        @Override
        public boolean isOn() {
          return false;
        }

        @Override
        public void take(AccessRecord record) {}
      };

  /** That of the files; {@link #OFF} where there are none. */
  static AccessLog of(@Nullable LogFiles files) {
    return files == null ? OFF : files;
  }

  /** Whether requests are taken at all. */
  boolean isOn();

  /** Takes one; returns at once and never throws. */
  void take(AccessRecord record);
}
