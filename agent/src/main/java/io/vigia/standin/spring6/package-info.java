/**
 * What advice for Spring 6 is compiled against where the agent's compiler has Spring 5: the few
 * members that it uses. Not in the jar.
 */
package io.vigia.standin.spring6;
