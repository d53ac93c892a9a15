package io.vigia.agent.telemetry;

import io.vigia.agent.util.LibraryObject;

/** Reads the numbers of an object of the application's, and names them. */
public interface ObjectReader {
  /** Called at each scrape, on a thread of the agent's; may take its time, and may throw. */
  void read(LibraryObject object, Readings into);
}
