/** Spring's layers above clients, which know the templates that URIs are made of. */
@NullMarked
package io.vigia.agent.instrument.httpclient.spring;

import org.jspecify.annotations.NullMarked;
