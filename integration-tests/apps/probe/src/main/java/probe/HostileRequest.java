package probe;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** A servlet that is content with requests of which every method throws. */
final class HostileRequest extends HttpServlet {
  private static final long serialVersionUID = 1;

  private transient int served;

  /** Serves {@code count} such requests and tells how many arrived. */
  static String serve(int count) throws ServletException, IOException {
    InvocationHandler hostile =
        (proxy, method, arguments) -> {
          throw new IllegalStateException("hostile " + method.getName());
        };
    HostileRequest servlet = new HostileRequest();
    for (int i = 0; i < count; i++) {
      servlet.service(
          (javax.servlet.ServletRequest) implement(HttpServletRequest.class, hostile),
          (javax.servlet.ServletResponse) implement(HttpServletResponse.class, hostile));
    }
    return servlet.served + " served";
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    served++;
  }

  private static Object implement(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }
}
