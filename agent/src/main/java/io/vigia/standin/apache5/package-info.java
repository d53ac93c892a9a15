/** Stands for classes of Apache HttpCore 5 with members that only they themselves may use. */
@NullMarked
package io.vigia.standin.apache5;

import org.jspecify.annotations.NullMarked;
