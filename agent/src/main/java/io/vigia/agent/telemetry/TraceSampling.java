package io.vigia.agent.telemetry;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which traces are recorded for Sentry, and what callees are told of that. A caller's decision
 * counts, Sentry's own before that of a {@code traceparent}; else the ids decide, so that the
 * answer is the same whenever it is asked for, and needs no memory.
 */
public final class TraceSampling {
  /** Records none, and tells nobody. */
  public static final TraceSampling OFF = new TraceSampling();

  private final double rate;

  /** What the baggage of every trace ends with. */
  private final String told;

  private volatile boolean isOn;

  private TraceSampling() {
    rate = 0;
    told = "";
  }

  /**
   * @param rate what part of the traces that nobody has decided of is recorded; 0 for none at all,
   *     whatever callers say
   * @param key the public key of the DSN
   */
  public TraceSampling(double rate, String key, String environment, @Nullable String release) {
    this.rate = rate;
    StringBuilder text = new StringBuilder(100);
    text.append(",sentry-public_key=").append(encoded(key));
    text.append(",sentry-environment=").append(encoded(environment));
    if (release != null) {
      text.append(",sentry-release=").append(encoded(release));
    }
    told = text.toString();
    isOn = true;
  }

  /** Whether callers' decisions count and callees are told. */
  public boolean isOn() {
    return isOn;
  }

  /** From now on as {@link #OFF}. */
  public void switchOff() {
    isOn = false;
  }

  /** Whether it is recorded. */
  public boolean records(TraceContext trace) {
    return isOn && rate > 0 && trace.isRecorded(rate);
  }

  /**
   * The {@code sentry-trace} that callees are sent, made once a trace; null where they are sent
   * none.
   */
  public @Nullable String sentryTrace(TraceContext trace) {
    if (!isOn) {
      return null;
    }
    String text = trace.sentryText;
    if (text == null) {
      text = trace.traceId() + '-' + trace.spanId();
      if (rate > 0) {
        text += trace.isRecorded(rate) ? "-1" : "-0";
      }
      trace.sentryText = text;
    }
    return text;
  }

  /**
   * The members of {@code baggage} that callees are sent, made once a trace: the caller's where
   * that speaks Sentry; empty for none.
   */
  public String baggage(TraceContext trace) {
    String text = trace.baggageText;
    if (text == null) {
      String callers = trace.sentryBaggage;
      text = callers == null ? begun(trace) : callers;
      trace.baggageText = text;
    }
    return text;
  }

  private String begun(TraceContext trace) {
    StringBuilder text = new StringBuilder(300);
    text.append("sentry-trace_id=").append(trace.traceId()).append(told);
    if (rate > 0) {
      text.append(",sentry-sampled=").append(trace.isRecorded(rate));
      if (!trace.isDecided()) {
        text.append(",sentry-sample_rate=").append(number(rate));
        text.append(",sentry-sample_rand=").append(number(trace.random()));
      }
    }
    return text.toString();
  }

  /** Six digits behind the point, not rounded: what is below the rate stays below. */
  private static String number(double share) {
    long millionths = (long) (share * 1e6 + (share == 1 ? 0 : 1e-7));
    String digits = Long.toString(1_000_000 + millionths % 1_000_000).substring(1);
    return millionths / 1_000_000 + "." + digits;
  }

  /** As the W3C's baggage has it: UTF-8, percent-encoded. */
  private static String encoded(String text) {
    try {
      return URLEncoder.encode(text, "UTF-8").replace("+", "%20");
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e); // every JVM has it
    }
  }

  /**
   * The members of a caller's {@code baggage} that are Sentry's; empty where there are none.
   *
   * @param baggage null where none came
   */
  static String members(@Nullable String baggage) {
    if (baggage == null || baggage.length() > Baggage.MAX_LENGTH) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (String part : baggage.split(",")) {
      String member = part.trim();
      if (member.toLowerCase(Locale.ROOT).startsWith("sentry-")) {
        text.append(text.length() == 0 ? "" : ",").append(member);
      }
    }
    return text.toString();
  }
}
