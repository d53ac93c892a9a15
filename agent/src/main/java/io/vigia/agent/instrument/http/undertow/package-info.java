/** Undertow, with servlets and without. A class per advice. */
@NullMarked
package io.vigia.agent.instrument.http.undertow;

import org.jspecify.annotations.NullMarked;
