package io.vigia.agent.alert;

import java.io.IOException;

/** A way to reach people; used by one thread, which it may keep waiting for seconds. */
interface Channel {
  /** As in {@code vigia_notifications_total{channel}}. */
  String name();

  /**
   * Sends one.
   *
   * @throws IOException where it may work later
   * @throws Refused where it never will
   */
  void send(Message message) throws IOException, Refused;

  /** The other side does not want what was sent. */
  final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }
  }

  /** The other side has said when to come back. */
  final class Later extends IOException {
    private static final long serialVersionUID = 1;

    /** In how many seconds. */
    final long seconds;

    Later(String why, long seconds) {
      super(why);
      this.seconds = seconds;
    }
  }
}
