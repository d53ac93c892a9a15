package scenarios;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Jersey. */
final class Rest {
  private Rest() {}

  static void servlet(ServletContext context) {
    ServletRegistration.Dynamic servlet =
        context.addServlet("rest", new ServletContainer(config()));
    servlet.addMapping("/api/*");
    servlet.setAsyncSupported(true);
  }

  static void filter(ServletContext context) {
    FilterRegistration.Dynamic filter = context.addFilter("rest", new ServletContainer(config()));
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    filter.setAsyncSupported(true);
  }

  private static ResourceConfig config() {
    return ResourceConfig.forApplication(new Api());
  }
}
