/** Requests that are sent with Apache HttpClient 4 and HttpAsyncClient 4. */
@NullMarked
package io.vigia.agent.instrument.httpclient.apache4;

import org.jspecify.annotations.NullMarked;
