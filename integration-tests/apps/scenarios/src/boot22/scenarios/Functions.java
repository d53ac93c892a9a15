package scenarios;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Functional routes. */
@Configuration
public class Functions {
  @Bean
  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/functions/{id}", request -> ServerResponse.ok().body(request.pathVariable("id")))
        .path(
            "/nested",
            nested ->
                nested.GET(
                    "/{id}/parts/{part}",
                    request -> ServerResponse.ok().body(request.pathVariable("part"))))
        .GET(
            "/functions/{id}/fail",
            request -> {
              throw new IllegalStateException("fails, as it was asked to");
            })
        .build();
  }
}
