/**
 * What advice for RESTEasy's client is compiled against: members whose descriptors are alike with
 * {@code javax} and with {@code jakarta}. Not in the jar.
 */
package io.vigia.standin.resteasy;
