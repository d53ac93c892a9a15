package io.vigia.agent.telemetry.statements;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A statement that requests of one route repeat; read while it goes on. */
public final class Finding {
  private final String uri;
  private final StatementStats entry;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong mostTimes = new AtomicLong();
  private final long first;
  private volatile long last;
  private volatile String traceId = "";
  private volatile @Nullable String frame;

  Finding(String uri, StatementStats entry, long now) {
    this.uri = uri;
    this.entry = entry;
    first = now;
    last = now;
  }

  /** One more request has repeated it so often. */
  void add(int times, String newTraceId, @Nullable String newFrame, long now) {
    requests.incrementAndGet();
    mostTimes.accumulateAndGet(times, Math::max);
    last = now;
    traceId = newTraceId;
    if (newFrame != null) {
      frame = newFrame;
    }
  }

  /** The route, as {@code http_server_requests_seconds} has it. */
  public String uri() {
    return uri;
  }

  public String system() {
    return entry.system;
  }

  public String namespace() {
    return entry.namespace;
  }

  /** Without literals. */
  public String statement() {
    return entry.text;
  }

  /** The most that a request has run it. */
  public long count() {
    return mostTimes.get();
  }

  /** How many requests have repeated it. */
  public long requests() {
    return requests.get();
  }

  /** The trace of the last of them. */
  public String traceId() {
    return traceId;
  }

  /** Where the application's code was; null where none was on the stack. */
  public @Nullable String frame() {
    return frame;
  }

  /** The end of the first of them, in milliseconds since 1970. */
  public long first() {
    return first;
  }

  /** The end of the last of them, in milliseconds since 1970. */
  public long last() {
    return last;
  }
}
