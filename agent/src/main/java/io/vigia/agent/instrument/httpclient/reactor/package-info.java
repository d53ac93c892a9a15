/** Requests that are sent with Reactor Netty's {@code HttpClient}, and Spring's WebClient on it. */
@NullMarked
package io.vigia.agent.instrument.httpclient.reactor;

import org.jspecify.annotations.NullMarked;
