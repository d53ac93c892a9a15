package scenarios;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.TimeUnit;

/** Resource methods by how they answer, and locators of sub-resources. */
@Path("items")
public class Items {
  @GET
  public String all() {
    return "all";
  }

  @GET
  @Path("{id}")
  public String one(@PathParam("id") String id, @QueryParam("mark") String mark) {
    Log.info("within " + mark);
    return id;
  }

  @GET
  @Path("/{id}/parts/{part: \\d+}/")
  public String part(@PathParam("part") int part) {
    return "part " + part;
  }

  @GET
  @Path("{id}/missing")
  public Response missing() {
    return Response.status(404).entity("missing").build();
  }

  @GET
  @Path("{id}/forbidden")
  public String forbidden() {
    throw new WebApplicationException(403);
  }

  @GET
  @Path("{id}/conflict")
  public String conflict() {
    throw new Conflict();
  }

  @GET
  @Path("{id}/fail")
  public String fail() {
    throw new IllegalStateException("fails, as it was asked to");
  }

  @GET
  @Path("{id}/suspended")
  public void suspended(@Suspended AsyncResponse response, @QueryParam("mark") String mark) {
    Log.info("within " + mark);
    // RESTEasy 3.0.1 cannot name the type of anything but a Response before the method has
    // returned.
    Response resumed = Response.ok("resumed", "text/plain").build();
    new Thread(() -> response.resume(resumed)).start();
  }

  @GET
  @Path("{id}/suspended-fail")
  public void suspendedFail(@Suspended AsyncResponse response) {
    new Thread(() -> response.resume(new Conflict())).start();
  }

  @GET
  @Path("{id}/timeout")
  public void timeout(@Suspended AsyncResponse response) {
    response.setTimeout(100, TimeUnit.MILLISECONDS);
  }

  @Path("{id}/reviews")
  public Reviews reviews() {
    return new Reviews();
  }

  @Path("{id}/notes")
  public Reviews notes() {
    return new Reviews();
  }
}
