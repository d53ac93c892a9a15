package io.vigia.agent.logs;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The time of records as text: UTC with milliseconds, ISO 8601. Most records are of the same second
 * as the one before, of which only three digits are new. Not for two threads at once.
 */
final class Timestamp {
  private static final int SECOND_LENGTH = 20;

  private final byte[] text = new byte[SECOND_LENGTH + 4];
  private long second = Long.MIN_VALUE;

  /** 24 bytes, good until the next call; the years are 1 to 9999. */
  byte[] text(long millis) {
    long newSecond = Math.floorDiv(millis, 1000L);
    if (newSecond != second) {
      second = newSecond;
      writeSecond(newSecond);
    }
    int fraction = (int) Math.floorMod(millis, 1000L);
    digits(fraction, SECOND_LENGTH, 3);
    text[SECOND_LENGTH + 3] = 'Z';
    return text;
  }

  private void writeSecond(long epochSecond) {
    // Four digits of years; a clock may say anything.
    long known = Math.max(-62_135_596_800L, Math.min(epochSecond, 253_402_300_799L));
    LocalDateTime time = LocalDateTime.ofEpochSecond(known, 0, ZoneOffset.UTC);
    digits(time.getYear(), 0, 4);
    text[4] = '-';
    digits(time.getMonthValue(), 5, 2);
    text[7] = '-';
    digits(time.getDayOfMonth(), 8, 2);
    text[10] = 'T';
    digits(time.getHour(), 11, 2);
    text[13] = ':';
    digits(time.getMinute(), 14, 2);
    text[16] = ':';
    digits(time.getSecond(), 17, 2);
    text[19] = '.';
  }

  private void digits(int value, int at, int count) {
    int rest = value;
    for (int i = at + count - 1; i >= at; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
