/**
 * What the agent uses of the client that Java 11 brings, for a compiler that only knows Java 8. Not
 * in the jar.
 */
package java.net.http;
