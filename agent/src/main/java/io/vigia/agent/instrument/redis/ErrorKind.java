package io.vigia.agent.instrument.redis;

import io.vigia.agent.telemetry.Family;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Why a command failed, as far as it is told apart. What Redis answers starts with a word in
 * capital letters; what a client finds out by itself is told by the name of its exception, for the
 * clients have no type in common.
 */
enum ErrorKind {
  /** The value is of another type than the command needs. */
  WRONGTYPE,
  /** No password, a wrong one, or a command that the user may not give. */
  NOAUTH,
  /** The key is served by another node of the cluster; its clients ask again there. */
  MOVED,
  READONLY,
  LOADING,
  /** Redis has no memory left for writes. */
  OOM,
  /** A script is not there, and is sent by its clients then. */
  NOSCRIPT,
  /** No reply in time. */
  TIMEOUT,
  /** No connection, or it broke. */
  CONNECTION,
  /** Nobody waited for the reply any more. */
  CANCELLED,
  /** Another error that Redis answered with. */
  ANSWERED_OTHER,
  /** Another error of the client. */
  OTHER;

  /** The value of the label {@code error_type}. */
  final String word;

  ErrorKind() {
    word = name().endsWith("OTHER") ? Family.OTHER : name().toLowerCase(Locale.ROOT);
  }

  /** True where an error of this kind is an answer of Redis. */
  boolean isAnswer() {
    return compareTo(TIMEOUT) < 0 || this == ANSWERED_OTHER;
  }

  /** True where Redis was not there, or did not answer in time. */
  boolean isAbsence() {
    return this == TIMEOUT || this == CONNECTION;
  }

  /** The kind of an error that a client threw. */
  static ErrorKind of(Throwable thrown) {
    String type = thrown.getClass().getSimpleName();
    if (thrown instanceof CancellationException) {
      return CANCELLED;
    }
    if (type.contains("Timeout")
        || thrown instanceof TimeoutException
        || thrown.getCause() instanceof SocketTimeoutException) {
      return TIMEOUT;
    }
    if (type.contains("Connect")
        || type.equals("RedisReconnectedException")
        || thrown instanceof IOException) {
      return CONNECTION;
    }
    if (type.equals("RedisMovedException")
        || type.equals("RedisAskException")
        || type.equals("RedisRedirectException")) {
      return MOVED; // Redisson gives them no message
    }
    if (type.contains("OutOfMemory")) {
      return OOM; // Redisson cuts the word off the message
    }
    ErrorKind answer = ofAnswer(thrown.getMessage());
    if (answer == OTHER && type.equals("RedisException") && mentionsConnection(thrown)) {
      return CONNECTION; // Lettuce: "Connection closed", "Currently not connected. ..."
    }
    return answer;
  }

  /** The kind of an error that Redis answered with; {@link #OTHER} where it is no answer. */
  static ErrorKind ofAnswer(@Nullable String message) {
    String word = firstWord(message);
    switch (word) {
      case "":
        return OTHER;
      case "WRONGTYPE":
      case "READONLY":
      case "LOADING":
      case "OOM":
      case "NOSCRIPT":
        return valueOf(word);
      case "NOAUTH":
      case "WRONGPASS":
      case "NOPERM":
        return NOAUTH;
      case "MOVED":
      case "ASK":
        return MOVED;
      default:
        return ANSWERED_OTHER;
    }
  }

  /** The capital letters in front of the first space, empty where there are other characters. */
  private static String firstWord(@Nullable String message) {
    int end = message == null ? 0 : message.indexOf(' ');
    if (message == null || end < 2) {
      return "";
    }
    for (int i = 0; i < end; i++) {
      if (message.charAt(i) < 'A' || message.charAt(i) > 'Z') {
        return "";
      }
    }
    return message.substring(0, end);
  }

  private static boolean mentionsConnection(Throwable thrown) {
    String message = thrown.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains("connect");
  }
}
