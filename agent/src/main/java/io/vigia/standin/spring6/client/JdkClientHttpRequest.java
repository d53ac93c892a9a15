package io.vigia.standin.spring6.client;

import io.vigia.standin.spring6.HttpMethod;
import java.net.URI;

/** A request that is to be sent by {@code java.net.http}. */
public abstract class JdkClientHttpRequest {
  public abstract HttpMethod getMethod();

  public abstract URI getURI();
}
