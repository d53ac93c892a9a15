package io.vigia.agent.errors.sentry;

import io.vigia.agent.util.Log;

/** Tells once that Sentry takes nothing, and once that it does again. */
final class Outage {
  private boolean isOn;

  /**
   * @param reason in words that hold neither the DSN nor anything of the application
   */
  void failed(String reason) {
    if (!isOn) {
      isOn = true;
      Log.warn("Sentry has not taken an event (" + reason + "); it is lost, others are tried");
    }
  }

  void sent() {
    if (isOn) {
      isOn = false;
      Log.info("Sentry takes events again");
    }
  }
}
