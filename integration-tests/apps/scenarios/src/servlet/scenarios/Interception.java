package scenarios;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a filter does with a request. */
interface Interception {
  void of(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException;
}
