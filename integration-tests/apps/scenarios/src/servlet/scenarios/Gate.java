package scenarios;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A filter that does one thing. */
final class Gate implements Filter {
  private final Interception interception;

  Gate(Interception interception) {
    this.interception = interception;
  }

  @Override
  public void init(FilterConfig config) {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    interception.of((HttpServletRequest) request, (HttpServletResponse) response, chain);
  }

  @Override
  public void destroy() {}
}
