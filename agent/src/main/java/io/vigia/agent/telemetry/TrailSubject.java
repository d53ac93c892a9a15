package io.vigia.agent.telemetry;

/** What an entry of a {@link Trail} is about, where the agent has an object for it anyway. */
public interface TrailSubject {
  TrailEntry.Kind trailKind();

  /** As {@link TrailEntry#text}. */
  String trailText();

  /** As {@link TrailEntry#place}. */
  String trailPlace();
}
