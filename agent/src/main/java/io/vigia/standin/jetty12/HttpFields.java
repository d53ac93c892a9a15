package io.vigia.standin.jetty12;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code org.eclipse.jetty.http.HttpFields}. */
public interface HttpFields {
  /** The first value of a header; null where it is not there. */
  @Nullable String get(String name);

  /** All values of a header; none where it is not there. */
  List<String> getValuesList(String name);
}
