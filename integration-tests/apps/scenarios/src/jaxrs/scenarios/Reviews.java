package scenarios;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** A sub-resource, found by two locators and by itself. */
public class Reviews {
  @GET
  public String all() {
    return "all";
  }

  @GET
  @Path("{review}")
  public String one(@PathParam("review") String review) {
    return review;
  }

  @Path("{review}/answers")
  public Reviews answers() {
    return new Reviews();
  }
}
