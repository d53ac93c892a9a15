package io.vigia.agent.alert;

import io.vigia.agent.config.Rule;
import io.vigia.agent.util.Host;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends a test message, so that a person sees that alerts arrive before they need them. */
public final class TestAlert {
  private TestAlert() {}

  /**
   * Sends one through every channel that is configured, and says what became of it; true where all
   * of them took it.
   *
   * @param slack null where none is configured
   * @param webhook null where none is configured
   * @param out takes a line for each
   */
  public static boolean send(
      String service,
      String environment,
      @Nullable URL slack,
      @Nullable URL webhook,
      Consumer<String> out) {
    List<Channel> channels = new ArrayList<>();
    if (slack != null) {
      channels.add(new SlackChannel(slack));
    }
    if (webhook != null) {
      channels.add(new WebhookChannel(webhook));
    }
    if (channels.isEmpty()) {
      out.accept("alerts are sent nowhere: set SLACK_WEBHOOK_URL or vigia.alerts.webhook");
      return false;
    }
    boolean allSent = true;
    for (Channel channel : channels) {
      allSent &= send(channel, message(service, environment), out);
    }
    return allSent;
  }

  private static boolean send(Channel channel, Message message, Consumer<String> out) {
    try {
      channel.send(message);
      out.accept(channel.name() + ": sent");
      return true;
    } catch (IOException | Channel.Refused | RuntimeException e) {
      out.accept(channel.name() + ": not sent, " + e);
      return false;
    }
  }

  private static Message message(String service, String environment) {
    long now = Clock.SYSTEM.millis();
    Incident incident = new Incident("inc-000000", Rule.HEALTH, "test", now, 0, -1, null);
    return new Message(
        Announcer.Kind.TEST,
        new Firing(incident, 1, ""),
        Suspect.NONE,
        new Origin(service, environment, Host::name, () -> null),
        "a test: nothing is wrong, alerts arrive here",
        Collections.emptyList(),
        now,
        -1);
  }
}
