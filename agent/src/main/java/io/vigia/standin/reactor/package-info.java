/** Stands for classes of Reactor Netty that only it may use. */
@NullMarked
package io.vigia.standin.reactor;

import org.jspecify.annotations.NullMarked;
