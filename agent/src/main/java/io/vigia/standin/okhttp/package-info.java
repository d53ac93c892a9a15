/** Stands for classes of OkHttp that have had several names. */
@NullMarked
package io.vigia.standin.okhttp;

import org.jspecify.annotations.NullMarked;
