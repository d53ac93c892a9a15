package scenarios;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The resource of the root. */
@Path("/")
public class Root {
  @GET
  public String index() {
    return "index";
  }
}
