/** The client that every JDK brings: {@code HttpURLConnection}, with http and with https. */
@NullMarked
package io.vigia.agent.instrument.httpclient.url;

import org.jspecify.annotations.NullMarked;
