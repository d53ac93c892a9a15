/**
 * What advice for {@code HttpURLConnection} is compiled against: the few members that it uses of
 * classes which the JDK keeps to itself, alike from Java 8 to 25. Not in the jar.
 */
package sun.net.www.protocol.http;
