/** Requests that are sent with Apache HttpClient 5, classic and asynchronous. */
@NullMarked
package io.vigia.agent.instrument.httpclient.apache5;

import org.jspecify.annotations.NullMarked;
