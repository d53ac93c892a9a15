/**
 * What is taken out of every text of the application before it leaves the process through Vigia:
 * secrets by the names in front of them and by their forms.
 */
@NullMarked
package io.vigia.agent.redact;

import org.jspecify.annotations.NullMarked;
