package scenarios;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;

/** A second web application, with sessions of its own, that a request to the first one stops. */
public final class Second implements ServletContainerInitializer {
  public static final String PATH = "/second";

  private static volatile Stop stop;

  /** Says how the container stops it. */
  public static void stoppedBy(Stop how) {
    stop = how;
  }

  /** Registers its pages. */
  public static void register(ServletContext context) {
    Sessions.register(new Site(context));
  }

  /** Registers the page of the first application that stops this one. */
  static void registerStop(Site site) {
    site.page(
        "/stop-second",
        (request, response) -> {
          try {
            stop.run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          Statuses.text(response, "stopped");
        });
  }

  @Override
  public void onStartup(Set<Class<?>> classes, ServletContext context) {
    register(context);
  }

  /** Stops the web application, and returns once it is. */
  public interface Stop {
    void run() throws Exception;
  }
}
