package io.vigia.standin.jetty12;

/** {@code org.eclipse.jetty.ee9.nested.ContextHandler.CoreContextRequest}, and that of ee8. */
public interface NestedRequest extends Request {}
