package clients;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.InvocationCallback;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;

/**
 * A client of JAX-RS, on the clients of the class {@code Rest}; a mode that begins with {@code async}
 * or {@code callback} has it wait on another thread.
 */
public final class JaxRs implements clients.Client {
  @Override
  public Answer send(String mode, Order order) throws Exception {
    Client client = Rest.client(mode, order);
    try {
      Invocation invocation = invocation(target(client, order).request(), order);
      if (mode.startsWith("async")) {
        return answer(invocation.submit().get(), order);
      }
      return answer(mode.startsWith("callback") ? called(invocation) : invocation.invoke(), order);
    } finally {
      client.close();
    }
  }

  private static WebTarget target(Client client, Order order) {
    if (!order.has("template")) {
      return client.target(order.url);
    }
    String template = order.get("template");
    String variable = template.substring(template.indexOf('{') + 1, template.indexOf('}'));
    return client
        .target(order.base())
        .path(template)
        .resolveTemplate(variable, order.variable())
        .queryParam("q", 1);
  }

  private static Invocation invocation(Invocation.Builder request, Order order) {
    order.headers().forEach(request::header);
    return order.body() == null
        ? request.build(order.method)
        : request.build(order.method, Entity.entity(order.body(), MediaType.TEXT_PLAIN_TYPE));
  }

  private static Response called(Invocation invocation) throws Exception {
    CompletableFuture<Response> future = new CompletableFuture<>();
    invocation.submit(
        new InvocationCallback<Response>() {
          @Override
          public void completed(Response response) {
            future.complete(response);
          }

          @Override
          public void failed(Throwable thrown) {
            future.completeExceptionally(thrown);
          }
        });
    return future.get();
  }

  private static Answer answer(Response response, Order order) {
    try {
      boolean none = response.getStatus() == 204 || order.method.equals("HEAD");
      return new Answer(response.getStatus(), none ? "" : response.readEntity(String.class));
    } finally {
      response.close();
    }
  }
}
