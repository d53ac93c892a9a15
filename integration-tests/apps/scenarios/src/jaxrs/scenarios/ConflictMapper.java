package scenarios;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 409. */
@Provider
public class ConflictMapper implements ExceptionMapper<Conflict> {
  @Override
  public Response toResponse(Conflict exception) {
    return Response.status(409).entity("conflict").build();
  }
}
