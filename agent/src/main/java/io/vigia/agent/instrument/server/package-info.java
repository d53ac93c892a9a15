/**
 * Objects of servers whose numbers are read at each scrape: their thread pools, connectors and
 * sessions. Rewritten code only tells which of them are at work.
 */
@NullMarked
package io.vigia.agent.instrument.server;

import org.jspecify.annotations.NullMarked;
