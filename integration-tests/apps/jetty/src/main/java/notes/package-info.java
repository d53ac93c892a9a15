/** A small notebook service on Jetty 9. {@link notes.Notes} starts it. */
package notes;
