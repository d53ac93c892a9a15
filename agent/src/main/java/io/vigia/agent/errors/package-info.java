/**
 * Errors of the application, whatever tells of them: each seen once, put to those of its like, and
 * handed to who asks for it.
 */
@NullMarked
package io.vigia.agent.errors;

import org.jspecify.annotations.NullMarked;
