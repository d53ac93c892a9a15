package io.vigia.agent.instrument.http;

import io.vigia.bootstrap.HttpHook;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * The {@code AsyncListener} that ends a request which went asynchronous. A proxy of the JDK's in
 * the application's loader, since the listener's type is the application's.
 */
final class AsyncCompletion implements InvocationHandler {
  private final ServedRequest call;
  private final Object request;
  private final Object response;

  private AsyncCompletion(ServedRequest call, Object request, Object response) {
    this.call = call;
    this.request = request;
    this.response = response;
  }

  /**
   * Has the request ended when its {@code AsyncContext} completes. False where that cannot be done
   * and it is to end at once.
   */
  static boolean watch(Object request, Object response, ServedRequest call) {
    try {
      Class<?> api = ServletApi.type(request, "ServletRequest");
      Object context = api.getMethod("getAsyncContext").invoke(request);
      api.getMethod("setAttribute", String.class, Object.class)
          .invoke(request, HttpHook.CALL_ATTRIBUTE, call);
      listen(context, new AsyncCompletion(call, request, response));
      return true;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return false;
    }
  }

  private static void listen(@Nullable Object context, AsyncCompletion completion)
      throws ReflectiveOperationException {
    Class<?> api = ServletApi.type(context, "AsyncContext");
    Class<?> listenerType =
        Class.forName(api.getPackage().getName() + ".AsyncListener", false, api.getClassLoader());
    Object listener =
        Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {listenerType}, completion);
    api.getMethod("addListener", listenerType).invoke(context, listener);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    Object event = arguments == null || arguments.length == 0 ? null : arguments[0];
    switch (method.getName()) {
      case "onComplete":
        complete();
        return null;
      case "onError":
        call.failed(ask(event, "getThrowable"));
        return null;
      case "onStartAsync":
        listenAgain(event);
        return null;
      case "equals":
        return proxy == event;
      case "hashCode":
        return System.identityHashCode(proxy);
      case "toString":
        return "vigia";
      default:
        return null;
    }
  }

  private void complete() {
    int status = 0;
    try {
      Class<?> api = ServletApi.type(response, "http.HttpServletResponse");
      status = (Integer) api.getMethod("getStatus").invoke(response);
      Class<?> requestApi = ServletApi.type(request, "http.HttpServletRequest");
      Object template =
          ServletApi.type(request, "ServletRequest")
              .getMethod("getAttribute", String.class)
              .invoke(request, HttpHook.SPRING_PATTERN);
      call.route((String) requestApi.getMethod("getContextPath").invoke(request), template);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // The container has taken its objects back: the status stays unknown.
    }
    call.ended(status);
  }

  /** Each {@code startAsync} forgets the listeners of the one before. */
  private void listenAgain(@Nullable Object event) {
    try {
      listen(ask(event, "getAsyncContext"), this);
    } catch (ReflectiveOperationException | RuntimeException e) {
      call.ended(0);
    }
  }

  private static @Nullable Object ask(@Nullable Object event, String getter) {
    try {
      return event == null ? null : event.getClass().getMethod(getter).invoke(event);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }
}
