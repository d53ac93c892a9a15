package scenarios;

import java.util.Collections;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** What is not an annotated controller: functional routes, a filter that rejects, a web socket. */
@Configuration
class Routes {
  @Bean
  RouterFunction<ServerResponse> functional() {
    return RouterFunctions.route()
        .GET("/functional/{id}", request -> ServerResponse.ok().bodyValue("functional"))
        .path(
            "/nested",
            nested -> nested.GET("/{id}", request -> ServerResponse.ok().bodyValue("nested")))
        .build();
  }

  @Bean
  WebFilter guard() {
    return (exchange, chain) -> {
      if (exchange.getRequest().getURI().getPath().startsWith("/app/secret")) {
        exchange.getResponse().setStatusCode(HttpStatus.UNAUTHORIZED);
        return exchange.getResponse().setComplete();
      }
      if (exchange.getRequest().getURI().getPath().startsWith("/app/filter-fails")) {
        return Mono.error(new IllegalStateException("asked for"));
      }
      String[] path = exchange.getRequest().getURI().getPath().split("/");
      boolean logs = path.length > 4 && path[2].equals("lines");
      Mono<Void> rest = chain.filter(exchange);
      return logs ? rest.doFinally(signal -> Lines.log(path[3], "finally")) : rest;
    };
  }

  @Bean
  HandlerMapping socket() {
    WebSocketHandler echo = session -> session.send(session.receive().take(1));
    Map<String, WebSocketHandler> map = Collections.singletonMap("/socket", echo);
    return new SimpleUrlHandlerMapping(map, -1);
  }
}
