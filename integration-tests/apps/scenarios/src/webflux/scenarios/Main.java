package scenarios;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Spring WebFlux on Reactor Netty, with the base path of the other launchers. */
@SpringBootApplication
public class Main {
  /** Starts it in the working folder, from which it serves a file. */
  public static void main(String[] args) throws IOException {
    Path files = Files.createDirectories(Paths.get("static"));
    Files.write(files.resolve("logo.txt"), "logo".getBytes(StandardCharsets.US_ASCII));
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.address", "127.0.0.1");
    settings.put("server.port", "0");
    settings.put("server.http2.enabled", "true");
    settings.put("spring.webflux.base-path", "/app");
    settings.put("spring.main.banner-mode", "off");
    settings.put("spring.web.resources.static-locations", files.toUri().toString());
    SpringApplication application = new SpringApplication(Main.class);
    application.setDefaultProperties(Collections.unmodifiableMap(settings));
    ConfigurableApplicationContext context = application.run();
    System.out.println(
        "scenarios is listening on " + context.getEnvironment().getProperty("local.server.port"));
  }
}
