package io.vigia.standin.jetty12;

import org.jspecify.annotations.Nullable;

/** {@code org.eclipse.jetty.http.HttpURI}. */
public interface HttpURI {
  /** The path as it was sent; null where there is none. */
  @Nullable String getPath();

  /** The query without its question mark; null where there is none. */
  @Nullable String getQuery();
}
