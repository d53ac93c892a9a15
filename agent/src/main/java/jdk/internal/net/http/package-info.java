/**
 * What advice for {@code java.net.http} is compiled against: the few members that it uses of
 * classes which the JDK keeps to itself, alike from Java 11 to 25. Not in the jar.
 */
package jdk.internal.net.http;
