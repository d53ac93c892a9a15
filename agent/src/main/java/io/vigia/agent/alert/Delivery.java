package io.vigia.agent.alert;

import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.Log;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends messages through one channel, on a thread of its own: one after the other, three attempts
 * each. A channel that refuses three messages in a row is given up.
 */
final class Delivery {
  private static final int QUEUE = 100;
  private static final int ATTEMPTS = 3;
  private static final int REFUSALS = 3;
  private static final long FIRST_WAIT_SECONDS = 2;

  private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Channel channel;
  private final Counter sent;
  private final Counter failed;
  private final Counter dropped;
  private final long waitMillis;
  private int refusals;

  Delivery(Channel channel, Meters meters) {
    this(channel, meters, TimeUnit.SECONDS.toMillis(FIRST_WAIT_SECONDS));
  }

  /**
   * The same with another wait.
   *
   * @param waitMillis before the second attempt; before the third it is four times as long
   */
  Delivery(Channel channel, Meters meters, long waitMillis) {
    this.channel = channel;
    this.waitMillis = waitMillis;
    sent = meters.notifications.with(channel.name(), "sent");
    failed = meters.notifications.with(channel.name(), "failed");
    dropped = meters.notifications.with(channel.name(), "dropped");
  }

  void start() {
    AgentThread.start("vigia-notify-" + channel.name(), this::sendForEver);
  }

  /** Takes one; returns at once. */
  void offer(Message message) {
    if (!queue.offer(message)) {
      dropped.increment();
    }
  }

  private void sendForEver() {
    try {
      while (refusals < REFUSALS) {
        send(queue.take());
      }
      Log.warn(
          "nothing more is sent to "
              + channel.name()
              + ", which has refused "
              + REFUSALS
              + " messages in a row; see what is configured for it");
    } catch (InterruptedException e) {
      // Whoever interrupts a daemon of ours wants it to end.
    }
  }

  private void send(Message message) throws InterruptedException {
    long wait = waitMillis;
    for (int attempt = 1; ; attempt++) {
      try {
        channel.send(message);
        sent.increment();
        refusals = 0;
        return;
      } catch (Channel.Refused e) {
        refusals++;
        fail(message, e);
        return;
      } catch (IOException | RuntimeException e) {
        if (attempt == ATTEMPTS) {
          fail(message, e);
          return;
        }
        boolean isTold = e instanceof Channel.Later;
        TimeUnit.MILLISECONDS.sleep(isTold ? ((Channel.Later) e).seconds * 1_000 : wait);
        wait *= 4;
      }
    }
  }

  private void fail(Message message, Exception e) {
    failed.increment();
    Log.warn(
        "the message '"
            + message.line()
            + "' could not be sent to "
            + channel.name()
            + ": "
            + e.getMessage());
  }
}
