package scenarios;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** A filter of matched requests that answers 401 where it is asked to. */
@Provider
public class Refusal implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getHeaderString("Refuse") != null) {
      request.abortWith(Response.status(401).entity("refused").build());
    }
  }
}
