/** Requests that are sent with OkHttp 3, 4 and 5. */
@NullMarked
package io.vigia.agent.instrument.httpclient.okhttp;

import org.jspecify.annotations.NullMarked;
