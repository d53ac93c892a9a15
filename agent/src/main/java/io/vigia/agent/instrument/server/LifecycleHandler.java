package io.vigia.agent.instrument.server;

import io.vigia.agent.telemetry.ObjectReader;
import io.vigia.agent.telemetry.Observed;
import io.vigia.bootstrap.LifecycleHook;

/** Has the objects that are at work read at each scrape. */
public final class LifecycleHandler implements LifecycleHook {
  private final Observed observed;

  public LifecycleHandler(Observed observed) {
    this.observed = observed;
  }

  @Override
  public void started(Object object) {
    ObjectReader reader = ServerInstrumentation.readerOf(object.getClass());
    if (reader != null) {
      observed.add(object, reader);
    }
  }

  @Override
  public void stopped(Object object) {
    observed.remove(object);
  }
}
