package io.vigia.agent.logs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Time as Apache's common log format has it: {@code 10/Oct/2000:13:55:36 +0000}, always UTC. */
final class CommonTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private CommonTime() {}

  static String of(long millis) {
    return FORM.format(Instant.ofEpochMilli(millis));
  }
}
