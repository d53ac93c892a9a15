package io.vigia.agent.alert;

import io.vigia.agent.util.Log;

/** A line on stderr. */
final class LogChannel implements Channel {
  @Override
  public String name() {
    return "log";
  }

  @Override
  public void send(Message message) {
    if (message.isResolved()) {
      Log.info(message.line());
    } else {
      Log.warn(message.line());
    }
  }
}
