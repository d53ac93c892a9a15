package scenarios;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Trouble by its name, and what mappers make of it. */
@Path("trouble")
public class Failures {
  @GET
  @Path("{kind}")
  public String happen(@PathParam("kind") String kind) {
    Trouble.happen(kind);
    return "done";
  }

  @GET
  @Path("handled")
  public String handled() {
    Trouble.before();
    throw new Answered();
  }

  @GET
  @Path("not-found")
  public String conflict() {
    throw new Conflict();
  }

  /** It has a mapper. */
  static class Answered extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Answered() {
      super("handled");
    }
  }

  /** Answers 500. */
  @Provider
  public static class AnsweredMapper implements ExceptionMapper<Answered> {
    @Override
    public Response toResponse(Answered answered) {
      return Response.status(500).entity("sorry").build();
    }
  }
}
