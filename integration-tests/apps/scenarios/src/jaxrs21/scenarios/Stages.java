package scenarios;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Resource methods that return a stage. */
@Path("stages")
public class Stages {
  @GET
  @Path("{id}")
  public CompletionStage<String> one() {
    return later(new CompletableFuture<>(), null);
  }

  @GET
  @Path("{id}/fail")
  public CompletionStage<String> fail() {
    return later(new CompletableFuture<>(), new Conflict());
  }

  private static CompletionStage<String> later(CompletableFuture<String> stage, Conflict failure) {
    new Thread(
            () -> {
              if (failure == null) {
                stage.complete("completed");
              } else {
                stage.completeExceptionally(failure);
              }
            })
        .start();
    return stage;
  }
}
