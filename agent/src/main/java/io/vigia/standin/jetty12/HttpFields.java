package io.vigia.standin.jetty12;

import org.jspecify.annotations.Nullable;

/** {@code org.eclipse.jetty.http.HttpFields}. */
public interface HttpFields {
  /** The first value of a header; null where it is not there. */
  @Nullable String get(String name);
}
