package scenarios;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;

/** Registers servlets and filters. */
final class Site {
  private final ServletContext context;

  Site(ServletContext context) {
    this.context = context;
  }

  void page(String pattern, Answer answer) {
    page(pattern, answer, true);
  }

  void page(String pattern, Answer answer, boolean async) {
    // Tomcat 7 makes an MBean of the name, which may have no asterisk.
    ServletRegistration.Dynamic servlet =
        context.addServlet("servlet " + pattern.replace('*', '+'), new Page(answer));
    servlet.addMapping(pattern);
    servlet.setAsyncSupported(async);
  }

  /** A filter of requests that come from a client, behind those that were added before. */
  void filter(String name, String pattern, Interception interception) {
    FilterRegistration.Dynamic filter = context.addFilter(name, new Gate(interception));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, pattern);
  }
}
