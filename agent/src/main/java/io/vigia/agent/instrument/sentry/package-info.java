/** The SDK of Sentry's that an application may bring itself. */
@NullMarked
package io.vigia.agent.instrument.sentry;

import org.jspecify.annotations.NullMarked;
