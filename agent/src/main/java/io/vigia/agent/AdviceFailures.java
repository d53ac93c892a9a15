package io.vigia.agent;

import io.vigia.agent.rewrite.FrontDoor;
import io.vigia.agent.telemetry.Counter;
import io.vigia.agent.telemetry.Meters;
import io.vigia.agent.util.AgentThread;
import io.vigia.agent.util.Log;
import io.vigia.bootstrap.FailureHook;
import java.lang.instrument.Instrumentation;

/**
 * Counts advice that threw: the first of a site is logged, and after {@value #LIMIT} of them its
 * advice is taken out of the application's classes.
 */
final class AdviceFailures implements FailureHook {
  static final int LIMIT = 10;

  private final Meters meters;
  private final FrontDoor door;
  private final Instrumentation jvm;

  AdviceFailures(Meters meters, FrontDoor door, Instrumentation jvm) {
    this.meters = meters;
    this.door = door;
    this.jvm = jvm;
  }

  @Override
  public void adviceFailed(String site, Throwable thrown) {
    Counter counter = meters.adviceFailures.with(site);
    long before;
    synchronized (counter) { // failures are rare, and each count must be seen by one thread only
      before = counter.count();
      counter.increment();
    }
    if (before == 0) {
      Log.warn(site + " failed, the application goes on without it", thrown);
    }
    if (before + 1 == LIMIT) {
      Log.warn(site + " failed " + LIMIT + " times and is switched off");
      AgentThread.start("vigia-switch-off", () -> door.switchOff(site, jvm));
    }
  }
}
