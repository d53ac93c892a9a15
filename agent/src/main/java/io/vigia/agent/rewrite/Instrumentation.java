package io.vigia.agent.rewrite;

import java.util.List;

/** One observed library or standard: "these methods of these types get this advice", as data. */
public interface Instrumentation {
  /** The switch {@code vigia.instrument.<name>} that turns it off. */
  String name();

  /** What is rewritten; asked for once, at start. */
  List<Rewrite> rewrites();
}
