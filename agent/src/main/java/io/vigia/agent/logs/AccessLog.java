package io.vigia.agent.logs;

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

  /** Whether requests are taken at all. */
  boolean isOn();

  /** Takes one; returns at once and never throws. */
  void take(AccessRecord record);
}
