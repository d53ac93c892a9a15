/** Jetty up to 11, and 12 with its core and its servlet layers. A class per advice. */
@NullMarked
package io.vigia.agent.instrument.http.jetty;

import org.jspecify.annotations.NullMarked;
