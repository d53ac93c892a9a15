package scenarios;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A Spring Boot application. */
@SpringBootApplication
public class Main {
  public static void main(String[] args) {
    ConfigurableApplicationContext context = SpringApplication.run(Main.class, args);
    String port = context.getEnvironment().getProperty("local.server.port");
    System.out.println("scenarios is listening on " + port);
  }
}
