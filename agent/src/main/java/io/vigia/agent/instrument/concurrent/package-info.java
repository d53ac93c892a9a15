/**
 * What runs tasks: the executors, tasks, timers and futures of the JDK, and those of libraries that
 * have their own. A task runs as part of the request that submits it.
 */
@NullMarked
package io.vigia.agent.instrument.concurrent;

import org.jspecify.annotations.NullMarked;
