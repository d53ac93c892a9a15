/**
 * What rewritten classes may call. Loaded by the bootstrap loader, so visible to every class of the
 * application and named after nothing in it: imports {@code java.base} only, holds no state but the
 * installed hooks.
 */
@NullMarked
package io.vigia.bootstrap;

import org.jspecify.annotations.NullMarked;
