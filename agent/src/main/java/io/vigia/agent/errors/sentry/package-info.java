/** What goes to Sentry; the only place that knows its SDK. */
@NullMarked
package io.vigia.agent.errors.sentry;

import org.jspecify.annotations.NullMarked;
