/**
 * Servlet containers that are not known by name: requests are measured at their filters and
 * servlets. A class per advice.
 */
@NullMarked
package io.vigia.agent.instrument.http.servlet;

import org.jspecify.annotations.NullMarked;
