package io.vigia.agent.errors.sentry;

import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Meters;

/** What became of the things of one kind: each is one of these. */
final class Tally {
  final Counter sent;

  /** Sentry was asked to take it, and did not. */
  final Counter failed;

  /** Too many waited, or Sentry wants none for now. */
  final Counter dropped;

  Tally(Meters meters, String channel) {
    sent = meters.notifications.with(channel, "sent");
    failed = meters.notifications.with(channel, "failed");
    dropped = meters.notifications.with(channel, "dropped");
  }
}
