/**
 * Requests that the application sends: one a call, whatever the client makes of it, with the trace
 * of the request under way in their headers.
 */
@NullMarked
package io.vigia.agent.instrument.httpclient;

import org.jspecify.annotations.NullMarked;
