package io.vigia.agent.instrument.server;

import io.vigia.agent.rewrite.Methods;
import io.vigia.agent.rewrite.Rewrite;
import io.vigia.agent.telemetry.ObjectReader;

/** A class of a library whose objects are read at each scrape while they are at work, as data. */
final class ObservedClass {
  final String name;
  final ObjectReader reader;
  private final String start;
  private final String stop;

  /**
   * @param start the method after which an object is at work; without parameters, as the next
   * @param stop the method that ends it
   */
  ObservedClass(String name, String start, String stop, ObjectReader reader) {
    this.name = name;
    this.start = start;
    this.stop = stop;
    this.reader = reader;
  }

  Rewrite rewrite() {
    return Rewrite.of(name)
        .advise(Methods.named(start).taking(), "StartedAdvice")
        .advise(Methods.named(stop).taking(), "StoppedAdvice");
  }
}
