package logs;

import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Spring Boot with the framework that it brings, which it configures at each start. */
final class Own implements Framework, Runnable {
  private ConfigurableApplicationContext context;

  @Override
  public void start() {
    System.setProperty("logging.pattern.console", "%p %c - %m%n");
    System.setProperty("logging.pattern.file", "%p %c - %m%n");
    System.setProperty("logging.file.name", "text-boot.log");
    run();
  }

  /** Starts it once more. */
  @Override
  public void run() {
    if (context != null) {
      context.close();
    }
    SpringApplication application = new SpringApplication(Own.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    context = application.run();
  }

  @Override
  public void put(String key, String value) {
    MDC.put(key, value);
  }

  @Override
  public void clear() {
    MDC.clear();
  }

  @Override
  public String context() {
    return String.valueOf(MDC.getCopyOfContextMap());
  }

  @Override
  public boolean hasLoggerFilters() {
    return true;
  }

  @Override
  public String counted(Level level) {
    return System.getProperty("family") + "." + level.name().toLowerCase();
  }
}
