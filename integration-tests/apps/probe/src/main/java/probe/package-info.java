/**
 * Small programs that the tests try an agent on: HTTP servers, libraries and log managers of odd
 * kinds.
 */
package probe;
