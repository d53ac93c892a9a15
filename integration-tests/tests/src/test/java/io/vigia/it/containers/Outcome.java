package io.vigia.it.containers;

/**
 * What became of a scenario in a run.
 *
 * @param obstacle why it could not be played; empty where it was
 */
record Outcome(Run run, Scenario scenario, boolean passed, String obstacle) {}
