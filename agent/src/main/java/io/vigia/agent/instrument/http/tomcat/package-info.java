/**
 * Tomcat: where a request begins and ends in it, and what it says of one on the way. A class per
 * advice.
 */
@NullMarked
package io.vigia.agent.instrument.http.tomcat;

import org.jspecify.annotations.NullMarked;
