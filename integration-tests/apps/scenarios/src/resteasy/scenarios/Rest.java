package scenarios;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;
import org.jboss.resteasy.plugins.server.servlet.Filter30Dispatcher;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;

/** RESTEasy. */
final class Rest {
  private static final String APPLICATION = "jakarta.ws.rs.Application";

  private Rest() {}

  static void servlet(ServletContext context) {
    ServletRegistration.Dynamic servlet = context.addServlet("rest", new HttpServlet30Dispatcher());
    servlet.addMapping("/api/*");
    servlet.setAsyncSupported(true);
    servlet.setInitParameter(APPLICATION, Api.class.getName());
    servlet.setInitParameter("resteasy.servlet.mapping.prefix", "/api");
  }

  static void filter(ServletContext context) {
    FilterRegistration.Dynamic filter = context.addFilter("rest", new Filter30Dispatcher());
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    filter.setAsyncSupported(true);
    filter.setInitParameter(APPLICATION, Api.class.getName());
  }
}
