package scenarios;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a servlet does with a request. */
interface Answer {
  void to(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException;
}
