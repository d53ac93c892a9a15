package io.vigia.agent.rewrite;

/** Stands for {@link Enclosing} where advice is compiled. */
abstract class EnclosingStandIn {
  abstract String name();
}
