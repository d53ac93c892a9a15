/** A small notebook service on Tomcat 11. {@link notes.Notes} starts it. */
package notes;
