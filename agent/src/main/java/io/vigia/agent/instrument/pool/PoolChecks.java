package io.vigia.agent.instrument.pool;

import io.vigia.agent.health.Check;
import io.vigia.agent.telemetry.Dependencies;
import io.vigia.agent.telemetry.Observed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A check of each pool that is open. */
public final class PoolChecks implements Supplier<List<Check>> {
  private final Observed observed;
  private final Dependencies dependencies;

  public PoolChecks(Observed observed, Dependencies dependencies) {
    this.observed = observed;
    this.dependencies = dependencies;
  }

  @Override
  public List<Check> get() {
    List<Check> checks = new ArrayList<>();
    observed.forEach(
        (object, reader) -> {
          if (reader instanceof ObservedPool) {
            checks.add(new PoolCheck(object, (ObservedPool) reader, dependencies));
          }
        });
    return checks;
  }
}
