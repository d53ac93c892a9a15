/**
 * The HTTP server that the JDK brings, {@code com.sun.net.httpserver}: requests from their parsed
 * headers to the end of their response.
 */
@NullMarked
package io.vigia.agent.instrument.http.jdk;

import org.jspecify.annotations.NullMarked;
