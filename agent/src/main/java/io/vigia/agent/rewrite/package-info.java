/**
 * The front door and the weaver: decides for every class that is loaded whether an instrumentation
 * claims it, and pastes the advice into those few. Knows no library.
 */
@NullMarked
package io.vigia.agent.rewrite;

import org.jspecify.annotations.NullMarked;
