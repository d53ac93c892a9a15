package io.vigia.standin.resteasy;

import java.util.Map;

/** An invocation. */
public abstract class ClientInvocation {
  public abstract Map<String, Object> getMutableProperties();
}
