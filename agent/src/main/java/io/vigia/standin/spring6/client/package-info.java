/** The package {@code org.springframework.http.client}. */
package io.vigia.standin.spring6.client;
