/** The client that Java 11 to 25 bring: {@code java.net.http}, with HTTP/1.1 and HTTP/2. */
@NullMarked
package io.vigia.agent.instrument.httpclient.jdk;

import org.jspecify.annotations.NullMarked;
